#pragma once
// A folder of tables or figures. Its files are written under temporary names and get their own all together, when the last one
// is whole. `raaderum.json` in it names them with their checksums: those may be replaced the next time, as long as nobody has
// edited them; whatever else lies in the folder stays.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::output {

class OutputFolder {
  public:
    /// Makes the folder where there is none. `what` go there ("the tables"). Throws OutputRefused where something else has its
    /// name or that of its list, and SystemFailure.
    OutputFolder(std::filesystem::path folder, std::string_view what);
    /// Removes what was begun and not published, and the folder where it was made for nothing.
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    /// Where the file that is to be called `name` is written first. Throws OutputRefused where a file that is none of
    /// raaderum's, or was edited, has that name.
    std::filesystem::path begin(const std::string& name);
    /// Gives all that was begun its name, and notes it in the list. Throws SystemFailure, and OutputRefused as begin() does.
    std::vector<std::filesystem::path> publish();

  private:
    using Checksums =
        std::map<std::string, std::vector<std::string>>;  ///< of each file; two while one takes the other's place
    void read_list();
    void write_list(const Checksums& files);
    void expect_place(const std::string& name) const;

    std::filesystem::path folder_;
    bool made_ = false;
    Checksums listed_;
    std::vector<std::pair<std::string, std::filesystem::path>> begun_;
};

}  // namespace raaderum::output

#pragma once
// A show of hands on telephones: one hand each, which may be changed as long as the question is open. Nothing is known of
// whose hand it is, and nothing is kept when the next question comes.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::workshop {

class ShowOfHands {
  public:
    static constexpr int most_options = 4;

    /// Opens a question with 2 to 4 options; all hands go down. False where there cannot be so many.
    bool open(int options);
    void close() { open_ = false; }
    /// Raises somebody's hand, or moves it. False where nothing is asked, or not that.
    bool vote(const std::string& voter, int option);

    bool is_open() const { return open_; }
    int options() const { return options_; }
    /// Hands for each option.
    std::vector<int> counts() const;
    std::optional<int> own(const std::string& voter) const;

  private:
    bool open_ = false;
    int options_ = 0;
    std::map<std::string, int> hands_;
};

}  // namespace raaderum::workshop

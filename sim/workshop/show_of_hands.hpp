#pragma once
// A poll, shown as a show of hands on telephones: one hand each, which may be changed as long as the question is open, and counts
// while whoever raised it is there. Nothing is known of whose hand it is, and nothing is kept when the next question comes.

#include <cstddef>
#include <functional>
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
    using Asked = std::function<bool(const std::string& voter)>;
    /// Hands for each option, of those who are there.
    std::vector<int> counts(const Asked& is_there) const;
    /// Takes down the hands of those who will not come back.
    void forget_all_but(const Asked& may_come_back);
    std::size_t hands() const { return hands_.size(); }
    std::optional<int> own(const std::string& voter) const;

  private:
    bool open_ = false;
    int options_ = 0;
    std::map<std::string, int> hands_;
};

}  // namespace raaderum::workshop

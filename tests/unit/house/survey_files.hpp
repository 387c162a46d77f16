#pragma once
// Small surveys for the tests of reading.

#include "house/survey_table.hpp"
#include "network/read.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace raaderum::house {

/// A file that exists as long as the test needs it.
class SurveyFile {
  public:
    explicit SurveyFile(const std::string& content)
        : path_(std::filesystem::path(testing::TempDir())
                / (std::string("survey-") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".csv")) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    SurveyFile(const SurveyFile&) = delete;
    SurveyFile& operator=(const SurveyFile&) = delete;
    ~SurveyFile() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

inline SurveyTable survey_of(const std::string& content, AnswerScale scale = {1.0, 7.0}) {
    const SurveyFile file(content);
    return read_survey(file.path(), scale);
}

inline std::string problems_of(const std::string& content, AnswerScale scale = {1.0, 7.0}) {
    try {
        survey_of(content, scale);
        return "";
    } catch (const network::BadTies& bad) {
        return bad.what();
    }
}

}  // namespace raaderum::house

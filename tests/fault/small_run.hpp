#pragma once
// A small run that commits each replicate by itself, the digest that its file has when nothing goes wrong, and what must be
// true of its folder whatever did.

#include "program.hpp"
#include "small_scenario.hpp"

#include "output/digest.hpp"

#include <cstdlib>
#include <map>
#include <string>

namespace raaderum::cli {

class SmallRun : public Folder {
  public:
    SmallRun() : Folder(small_scenario(12)) {
        const Ended whole = run("raaderum run small.yaml --quiet -o whole.h5");
        if (whole.exit != 0) throw std::runtime_error("the small scenario does not run: " + whole.err);
        digest_ = digest_of("whole.h5");
        std::filesystem::remove(*this / "whole.h5");
    }

    /// Removes all that runs left.
    void start_over() const { run("rm -rf small.h5*"); }

    /// Goes on with the run; `before` stands before the program ("env NAME=value"), `more` behind. A run that hangs ends with 124.
    Ended go_on(const std::string& before = "", const std::string& more = "") const {
        return run("timeout 100 " + before + " \"$PROGRAM\" run small.yaml --quiet --resume --commit-every 0 " + more);
    }

    /// The same under a library of faults.
    Ended go_on_with(const std::string& faulty_library, const std::string& fault, const std::string& more = "") const {
        return go_on("env FAULT=" + fault + " LD_PRELOAD='" + faulty_library + "'", more);
    }

    std::string digest_of(const std::string& file) const { return output::digest(*this / file); }

    /// Whether small.h5 is what it is when nothing goes wrong.
    bool is_right() const { return has("small.h5") && digest_of("small.h5") == digest_; }

    /// What is kept: each part's bytes by its name.
    std::map<std::string, std::string> parts() const {
        std::map<std::string, std::string> found;
        if (!has("small.h5.parts")) return found;
        for (const auto& entry : std::filesystem::directory_iterator(*this / "small.h5.parts")) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with(".part")) found[name] = read("small.h5.parts/" + name);
        }
        return found;
    }

    /// Empty where nothing that was kept is lost and no file is wrong; else what is.
    std::string lost_since(const std::map<std::string, std::string>& before) const {
        if (has("small.h5") && !is_right()) return "small.h5 is wrong";
        if (has("small.h5")) return {};
        const auto now = parts();
        for (const auto& [name, bytes] : before) {
            if (!now.contains(name) || now.at(name) != bytes) return name + " is lost or changed";
        }
        return {};
    }

    /// Empty where the run, gone on with, ends with the right file and leaves nothing else; else what is wrong.
    std::string wrong_after_going_on() const {
        const Ended ended = go_on();
        if (ended.exit != 0) return "exit " + std::to_string(ended.exit) + ": " + ended.err;
        if (!is_right()) return "small.h5 is wrong";
        if (entries() != 2) return "left behind: " + run("ls").out;
        return {};
    }

  private:
    std::string digest_;
};

/// How often a test tries: as the environment says, else as often as fits into a test.
inline int times(const char* variable, int otherwise) {
    const char* said = std::getenv(variable);
    return said == nullptr ? otherwise : std::atoi(said);
}

}  // namespace raaderum::cli

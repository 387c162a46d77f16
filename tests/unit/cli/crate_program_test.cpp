// A crate holds the trajectory file and all that an archive wants beside it, says so to people and machines, and is there whole or
// not at all.
#include "output/sha256.hpp"
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

namespace raaderum::cli {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string alone = R"(name: small
weeks: 8
replicates: 3
seed: 7
institution: {employees: 12}
)";
const std::string small = alone + "variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}\n";

/// The entities of a crate by their names.
std::map<std::string, json> entities_of(const Folder& folder, const std::string& crate) {
    std::map<std::string, json> entities;
    const json document = json::parse(folder.read(crate + "/ro-crate-metadata.json"));
    for (const json& entity : document.at("@graph")) {
        EXPECT_TRUE(entities.emplace(entity.at("@id").get<std::string>(), entity).second) << entity;
    }
    return entities;
}

/// Every {"@id": ...} within a value.
void collect_references(const json& value, std::set<std::string>& references) {
    if (value.is_object() && value.size() == 1 && value.contains("@id"))
        references.insert(value.at("@id").get<std::string>());
    if (!value.is_structured()) return;
    for (const json& each : value) collect_references(each, references);
}

TEST(Crate, HoldsTheFileAndAllThatAnArchiveWantsBesideIt) {
    const Ran folder(small);
    const Ended ended =
        folder.run("raaderum crate small.h5 --license CC-BY-4.0 --author 'Ada Holm <0000-0002-1825-0097>'");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    EXPECT_THAT(ended.err, IsEmpty());
    EXPECT_THAT(ended.out, HasSubstr("small.crate/ro-crate-metadata.json: "));
    EXPECT_EQ(folder.read("small.crate/small.h5"), folder.read("small.h5"));
    EXPECT_EQ(folder.read("small.crate/scenario.yaml"), small);
    EXPECT_THAT(folder.read("small.crate/scenario-resolved.yaml"), HasSubstr("Every default filled in"));
    EXPECT_THAT(folder.read("small.crate/report.html"), AllOf(HasSubstr("</html>"), HasSubstr("raaderum")));
    EXPECT_FALSE(folder.has("small.crate/network-ties.csv"));
    const std::string source = RAADERUM_SOURCE_DIR;
    EXPECT_EQ(folder
                  .run("cmp small.crate/ODD.md '" + source + "/sim/ODD.md' && cmp small.crate/raaderum-LICENSE.txt '"
                       + source + "/LICENSE' && cmp small.crate/raaderum-CITATION.cff '" + source + "/CITATION.cff'")
                  .exit,
              0);
    EXPECT_THAT(
        folder.read("small.crate/README.md"),
        AllOf(HasSubstr("under 2 policies (as-is, trust): 3 replicates of 8 weeks, seed 7"), HasSubstr("CC-BY-4.0"),
              HasSubstr("By Ada Holm (https://orcid.org/0000-0002-1825-0097)"), Not(HasSubstr("unsealed"))));
}

TEST(Crate, TheCommandsOfItsReadmeRepeatTheRun) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum crate small.h5").exit, 0);
    const Ended repeated = folder.run(
        "mkdir elsewhere && mv small.crate elsewhere && cd elsewhere/small.crate && "
        "sed -n '/^```sh/,/^```/p' README.md | grep -v '^```' > commands && . ./commands && ls again.h5 again.html");
    EXPECT_EQ(repeated.exit, 0) << repeated.out << repeated.err;
}

TEST(Crate, ItsMetadataNameEveryFileWithSizeAndSum) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum crate small.h5 -o out --license CC0-1.0 --title 'Trust at work'").exit, 0);
    const auto entities = entities_of(folder, "out");
    const json& root = entities.at("./");
    EXPECT_EQ(root.at("name"), "Trust at work");
    EXPECT_EQ(root.at("license").at("@id"), "https://spdx.org/licenses/CC0-1.0");
    EXPECT_EQ(root.at("datePublished").get<std::string>().size(), 10U);
    std::set<std::string> parts;
    collect_references(root.at("hasPart"), parts);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
        const std::string name = entry.path().filename().string();
        if (name == "ro-crate-metadata.json") continue;
        ASSERT_TRUE(entities.contains(name)) << name;
        EXPECT_TRUE(parts.contains(name)) << name;
        const json& file = entities.at(name);
        EXPECT_EQ(file.at("@type"), "File") << name;
        for (const char* key : {"name", "description", "encodingFormat", "license"})
            EXPECT_TRUE(file.contains(key)) << name;
        if (name == "raaderum.json") continue;  // holds the sum of the metadata
        const std::string bytes = folder.read("out/" + name);
        EXPECT_EQ(file.at("contentSize"), std::to_string(bytes.size())) << name;
        EXPECT_EQ(file.at("sha256"), output::sha256_of(bytes)) << name;
    }
    EXPECT_EQ(entities.at("#run").at("result").at("@id"), "small.h5");
    EXPECT_EQ(entities.at("#run").at("instrument").at("@id"), "#program-that-ran");
    EXPECT_EQ(entities.at("#program-that-ran").at("@type"), "SoftwareApplication");
    EXPECT_EQ(entities.at("#sealed").at("value"), true);
    EXPECT_FALSE(entities.contains("#program-that-packed"));
}

TEST(Crate, NothingInItsMetadataRefersToWhatIsNotThere) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum crate small.h5 --author Ada --author 'Bo Ek'").exit, 0);
    const auto entities = entities_of(folder, "small.crate");
    std::set<std::string> references;
    for (const auto& [id, entity] : entities) collect_references(entity, references);
    references.erase("https://w3id.org/ro/crate/1.1");
    for (const std::string& id : references) EXPECT_TRUE(entities.contains(id)) << id;
    EXPECT_EQ(entities.at("#author-2").at("name"), "Bo Ek");
}

TEST(Crate, HoldsTheTiesThatWereReadFromAFile) {
    const Folder folder(small + "network: {kind: file, path: ties.csv}\n");
    std::string ties = "source,target,weight\n";
    for (int person = 0; person != 12; ++person) {
        ties += "secret" + std::to_string(person) + ",secret" + std::to_string((person + 1) % 12) + ",0."
                + std::to_string(person % 3 + 3) + "\n";
    }
    folder.write("ties.csv", ties);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet && raaderum crate small.h5").exit, 0);
    const std::string csv = folder.read("small.crate/network-ties.csv");
    EXPECT_TRUE(csv.starts_with("source,target,weight\n0,1,0.3\n1,2,0.4\n")) << csv;
    EXPECT_THAT(csv, Not(HasSubstr("secret")));
    std::set<std::string> objects;
    collect_references(entities_of(folder, "small.crate").at("#run").at("object"), objects);
    EXPECT_TRUE(objects.contains("network-ties.csv"));
}

TEST(Crate, WithoutPoliciesToCompareHasNoReportAndSaysWhy) {
    const Ran folder(alone);
    const Ended ended = folder.run("raaderum crate small.h5");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("no report.html: the only variant is the baseline"));
    EXPECT_FALSE(folder.has("small.crate/report.html"));
    EXPECT_THAT(folder.read("small.crate/README.md"),
                AllOf(HasSubstr("There is no report: "), Not(HasSubstr("raaderum compare"))));
    EXPECT_FALSE(entities_of(folder, "small.crate").contains("#comparison"));
}

TEST(Crate, OfAnUnsealedFileSaysSoToPeopleAndMachines) {
    const Ran folder(small);
    folder.run("head -c -57 small.h5 > cut.h5");
    const Ended ended = folder.run("raaderum crate cut.h5 --license MIT");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("cut.h5: unsealed: it carries no checksum"));
    EXPECT_THAT(ended.out, HasSubstr("cut.h5 is unsealed"));
    EXPECT_THAT(folder.read("cut.crate/README.md"), HasSubstr("**cut.h5 is unsealed: it carries no checksum"));
    EXPECT_THAT(folder.read("cut.crate/report.html"), HasSubstr("is unsealed"));
    const auto entities = entities_of(folder, "cut.crate");
    EXPECT_EQ(entities.at("#sealed").at("value"), false);
    for (const char* id : {"./", "cut.h5"}) {
        EXPECT_THAT(entities.at(id).at("description").get<std::string>(), HasSubstr("unsealed: it carries no checksum"))
            << id;
    }
    EXPECT_EQ(json::parse(folder.run("raaderum crate cut.h5 -o other --json").out).at("sealed"), false);
}

TEST(Crate, WithoutALicenceSaysThatNoneIsSaid) {
    const Ran folder(small);
    const Ended ended = folder.run("raaderum crate small.h5");
    EXPECT_EQ(ended.exit, 0);
    EXPECT_THAT(ended.err, AllOf(HasSubstr("no licence is said"), HasSubstr("--license CC-BY-4.0")));
    EXPECT_EQ(entities_of(folder, "small.crate").at("#no-licence-said").at("@type"), "CreativeWork");
    EXPECT_THAT(folder.read("small.crate/README.md"), HasSubstr("did not say under which licence"));
}

TEST(Crate, RefusesWhatIsNoLicenceOrAuthorAndWritesNothing) {
    const Ran folder(small);
    const std::size_t before = folder.entries();
    for (const auto& [words, said] :
         {std::pair{"--license CC-BY4.0", "did you mean 'CC-BY-4.0'?"}, std::pair{"--license ''", "is no licence"},
          std::pair{"--license 'https://a b'", "is no licence"}, std::pair{"--author ''", "is no author"},
          std::pair{"--author 'Ada <0000-0002-1825-0098>'", "is no ORCID"},
          std::pair{"--author 'Ada <0000-0002-1825-0097> Holm'", "is no author"}, std::pair{"--lang fr", "en"},
          std::pair{"-o small.yaml", "small.yaml"}, std::pair{"-o small.h5", "small.h5"}}) {
        const Ended ended = folder.run(std::string("raaderum crate small.h5 ") + words);
        EXPECT_EQ(ended.exit, 2) << words << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(said)) << words;
    }
    EXPECT_EQ(folder.run("raaderum crate small.yaml").exit, 2);
    EXPECT_EQ(folder.run("raaderum crate none.h5").exit, 2);
    EXPECT_EQ(folder.entries(), before);
    EXPECT_EQ(folder.run("raaderum crate small.h5 --license https://example.org/terms").exit, 0);
}

TEST(Crate, ReplacesItsOwnWhenAskedAndNothingElse) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum crate small.h5").exit, 0);
    const Ended again = folder.run("raaderum crate small.h5");
    EXPECT_EQ(again.exit, 2);
    EXPECT_THAT(again.err, AllOf(HasSubstr("is not empty"), HasSubstr("--force")));
    folder.write("small.crate/mine.txt", "mine");
    EXPECT_EQ(folder.run("raaderum crate small.h5 --force --license MIT").exit, 0);
    EXPECT_EQ(folder.read("small.crate/mine.txt"), "mine");
    EXPECT_EQ(entities_of(folder, "small.crate").at("./").at("license").at("@id"), "https://spdx.org/licenses/MIT");
    const Ended itself = folder.run("raaderum crate small.crate/small.h5 -o small.crate --force");
    EXPECT_EQ(itself.exit, 2);
    EXPECT_THAT(itself.err, HasSubstr("would be replaced by its copy"));
    folder.write("small.crate/README.md", "edited");
    EXPECT_EQ(folder.run("raaderum crate small.h5 --force").exit, 2);
    EXPECT_EQ(folder.read("small.crate/README.md"), "edited");
}

TEST(Crate, OfAFileWithAnUnusualNameHasAnAddressForIt) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("cp small.h5 'råderum 50%' && raaderum crate 'råderum 50%' -o out").exit, 0);
    EXPECT_TRUE(folder.has("out/råderum 50%.h5"));
    EXPECT_TRUE(entities_of(folder, "out").contains("r%C3%A5derum%2050%25.h5"));
    EXPECT_THAT(folder.read("out/README.md"), HasSubstr("raaderum verify 'råderum 50%.h5' --sample all"));
    const Ended refused =
        folder.run(R"(odd=$(printf 'a\377.h5'); cp small.h5 "$odd" && raaderum crate "$odd" -o other)");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("rename the file"));
}

TEST(Crate, TellsItsFilesToPrograms) {
    const Ran folder(small);
    const Ended ended = folder.run("raaderum crate small.h5 --json --license CC-BY-4.0");
    EXPECT_EQ(ended.exit, 0) << ended.err;
    const json told = json::parse(ended.out);
    EXPECT_EQ(told.at("crate"), "small.crate");
    EXPECT_EQ(told.at("license"), "https://spdx.org/licenses/CC-BY-4.0");
    EXPECT_EQ(told.at("report"), true);
    EXPECT_EQ(told.at("sealed"), true);
    for (const json& file : told.at("files")) {
        const std::string bytes = folder.read(file.at("file").get<std::string>());
        EXPECT_EQ(file.at("bytes"), bytes.size()) << file;
        EXPECT_EQ(file.at("sha256"), output::sha256_of(bytes)) << file;
    }
    EXPECT_EQ(told.at("files").back().at("file"), "small.crate/ro-crate-metadata.json");
}

TEST(Crate, ThatIsStoppedOrCannotBeWrittenLeavesNothing) {
    const Ran folder(small);
    const std::size_t before = folder.entries();
    const Ended full = folder.run("ulimit -f 100; raaderum crate small.h5");
    EXPECT_EQ(full.exit, 3) << full.err;
    EXPECT_EQ(folder.entries(), before) << full.err;
}

}  // namespace
}  // namespace raaderum::cli

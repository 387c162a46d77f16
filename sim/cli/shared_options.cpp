#include "cli/shared_options.hpp"

#include <map>
#include <string>

namespace raaderum::cli {

void add_progress(CLI::App& verb, ShowProgress& progress) {
    const std::map<std::string, ShowProgress> when{
        {"auto", ShowProgress::automatic}, {"always", ShowProgress::always}, {"never", ShowProgress::never}};
    verb.add_option("--progress", progress, "whether to show progress on standard error (default: auto)")
        ->transform(CLI::CheckedTransformer(when).description(""))
        ->type_name("auto|always|never");
}

}  // namespace raaderum::cli

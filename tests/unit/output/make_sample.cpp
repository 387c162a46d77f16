// Writes a small trajectory file for foreign_readers.py: make_sample FILE [gzip].

#include "output/store.hpp"
#include "synthetic.hpp"

#include <string_view>

int main(int count, char** arguments) {
    using namespace raaderum::output;
    if (count < 2) return 2;
    const Experiment experiment = testing::small_experiment(10);
    StoreOptions options;
    options.existing = Existing::replace;
    options.storage.gzip_level = count > 2 && std::string_view(arguments[2]) == "gzip" ? 4 : 0;
    TrajectoryStore store(arguments[1], experiment, options);
    for (std::uint32_t replicate = 0; replicate != 10; ++replicate) {
        store.accept(testing::small_replicate(experiment, replicate));
    }
    store.finish();
}

// Measures the strength of every edge anew and writes the table that the map is compiled with. Run it after a change of
// the model, in a minute, by building the target raaderum_map_strengths:
//
//   cmake --build build/release --target raaderum_map_strengths

#include "map/strengths.hpp"

#include <cstdio>
#include <fstream>

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: raaderum_measure_strengths FILE.csv\n");
        return 2;
    }
    std::ofstream file(arguments[1], std::ios::binary);
    file << raaderum::map::as_csv(raaderum::map::measure());
    if (file.flush()) return 0;
    std::fprintf(stderr, "%s: the strengths cannot be written\n", arguments[1]);
    return 1;
}

// The headers that all test programs share are compiled with this file; see CMakeLists.txt.

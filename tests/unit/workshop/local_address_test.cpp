#include "workshop/local_address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

std::vector<std::string> in_order(std::vector<LocalAddress> addresses, const std::string& leads_outside) {
    std::vector<std::string> order;
    for (const LocalAddress& one : in_order_of_reach(std::move(addresses), leads_outside)) order.push_back(one.address);
    return order;
}

TEST(LocalAddresses, ContainersAndVirtualMachinesComeAfterRealNetworks) {
    EXPECT_THAT(in_order({{"172.17.0.1", "docker0"}, {"192.168.122.1", "virbr0"}, {"192.168.1.23", "eth0"}}, ""),
                testing::ElementsAre("192.168.1.23", "172.17.0.1", "192.168.122.1"));
}

TEST(LocalAddresses, OfRealNetworksTheOneThatLeadsOutsideComesFirst) {
    EXPECT_THAT(in_order({{"10.42.0.1", "wlan0"}, {"192.168.1.23", "eth0"}}, "192.168.1.23"),
                testing::ElementsAre("192.168.1.23", "10.42.0.1"));
}

TEST(LocalAddresses, ATunnelThatLeadsOutsideIsNotWhereTelephonesAre) {
    EXPECT_THAT(in_order({{"10.8.0.2", "corp", true}, {"192.168.1.23", "wlan0"}}, "10.8.0.2"),
                testing::ElementsAre("192.168.1.23", "10.8.0.2"));
    EXPECT_THAT(in_order({{"10.8.0.2", "tun0"}, {"192.168.1.23", "wlan0"}}, "10.8.0.2"),
                testing::ElementsAre("192.168.1.23", "10.8.0.2"));
}

TEST(LocalAddresses, WhatIsNotConnectedComesLast) {
    EXPECT_THAT(in_order({{"169.254.7.7", "wlan0"}, {"10.0.0.5", "eth0", false, false}, {"172.17.0.1", "docker0"}}, ""),
                testing::ElementsAre("172.17.0.1", "169.254.7.7", "10.0.0.5"));
}

}  // namespace
}  // namespace raaderum::workshop

package io.kcqlcamel.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The value of {@code schema.registry.url}, taken apart.
 *
 * @param urls the addresses without user and password
 * @param userInfos the different {@code user:password} that stood in them
 */
record RegistryAddress(List<String> urls, List<String> userInfos) {

    /** @param text addresses with commas between; where references stand in them, only what is plain is taken apart */
    static RegistryAddress parse(Secret text) {
        List<String> addresses = Types.list(text.reveal());
        return new RegistryAddress(
                addresses.stream().map(RegistryAddress::withoutUserInfo).toList(),
                addresses.stream()
                        .filter(address -> at(address) > 0)
                        .map(RegistryAddress::userInfo)
                        .distinct()
                        .toList());
    }

    /** Percent-decoded. */
    Optional<Secret> userInfo() {
        return userInfos.stream().findFirst().map(Secret::new);
    }

    /** Whether the addresses do not agree on who we are. */
    boolean isAmbiguous() {
        return userInfos.size() > 1;
    }

    private static String withoutUserInfo(String address) {
        return at(address) > 0 ? address.substring(0, start(address)) + address.substring(at(address) + 1) : address;
    }

    private static String userInfo(String address) {
        String encoded = address.substring(start(address), at(address));
        boolean isPlain = Reference.in(encoded).isEmpty();
        return isPlain ? URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8) : encoded;
    }

    private static int start(String address) {
        return address.indexOf("://") + "://".length();
    }

    /** Where the at sign is that ends a user and password; below 0 when there is none. */
    private static int at(String address) {
        return address.contains("://") ? address.lastIndexOf('@') : -1;
    }
}

package io.kcqlcamel.local;

/** What a process does, as far as its handle tells. */
final class LocalProcess {
    private LocalProcess() {}

    /** A process that has ended keeps its number until its parent asks, but no command line. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    static ProcessHandle of(Server server) {
        return ProcessHandle.of(server.pid()).orElseThrow();
    }
}

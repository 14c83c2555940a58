package dev.interleave.python;

import dev.interleave.experiment.PythonVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python interpreter on this computer.
 *
 * @param version which version it is
 * @param freeThreaded whether it is a build without a GIL
 * @param command how to start it
 */
public record RealPython(PythonVersion version, boolean freeThreaded, Path command) {
    private static final String ASK =
            "import sys,sysconfig;print('%d.%d %d'%(sys.version_info[0],sys.version_info[1],"
                    + "1 if sysconfig.get_config_var('Py_GIL_DISABLED') else 0))";

    /**
     * The interpreters on the search path and those that pyenv keeps, the newest version first, one for each version.
     *
     * @param environment the variables of this process
     */
    public static List<RealPython> find(Map<String, String> environment) {
        Map<PythonVersion, RealPython> found = new EnumMap<>(PythonVersion.class);
        for (Path candidate : candidates(environment)) {
            ask(candidate).filter(it -> !it.freeThreaded()).ifPresent(it -> found.putIfAbsent(it.version(), it));
        }
        return found.values().stream().sorted(Comparator.comparing(RealPython::version).reversed()).toList();
    }

    private static List<Path> candidates(Map<String, String> environment) {
        List<Path> candidates = new ArrayList<>();
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && !folder.contains("shims")) {
                list(Path.of(folder)).filter(RealPython::isPython).forEach(candidates::add);
            }
        }
        String home = environment.getOrDefault("HOME", "");
        Path versions = Path.of(environment.getOrDefault("PYENV_ROOT", home + "/.pyenv"), "versions");
        list(versions).map(it -> it.resolve("bin/python")).filter(Files::isExecutable).forEach(candidates::add);
        return candidates;
    }

    private static boolean isPython(Path file) {
        return file.getFileName().toString().matches("python(3([.][0-9]+t?)?)?([.]exe)?") && Files.isExecutable(file);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Optional<RealPython> ask(Path command) {
        try {
            String[] answer = RealRun.output(List.of(command.toString(), "-c", ASK), 10).strip().split(" ");
            return Arrays.stream(PythonVersion.values())
                    .filter(it -> it.id().equals(answer[0]))
                    .findFirst()
                    .map(it -> new RealPython(it, answer[1].equals("1"), command));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

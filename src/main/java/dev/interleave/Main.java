package dev.interleave;

import dev.interleave.cli.Interleave;
import dev.interleave.cli.Terminal;
import java.io.IOException;
import java.util.List;

/** Where Interleave starts. */
public final class Main {
    private Main() {}

    /** @param args the words of the command line; see {@code --help} */
    public static void main(String[] args) {
        System.exit(Interleave.run(List.of(args), Terminal.system(System.getenv()), Display::open, (_, _, file) -> {
            throw new IOException("pictures are not drawn yet");
        }));
    }
}

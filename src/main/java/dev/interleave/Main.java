package dev.interleave;

/** Where Interleave starts. */
public final class Main {
    private Main() {}

    /** @param args words */
    public static void main(String[] args) {
        System.out.println("hello " + String.join("|", args) + " " + System.getProperty("java.version"));
    }
}

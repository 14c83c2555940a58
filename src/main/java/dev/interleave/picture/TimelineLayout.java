package dev.interleave.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything is in a timeline of a given size: the ruler on top, the groups of lanes below it, the legend at the
 * bottom. Lanes share the height there is, between a least and a greatest; when the least is too much the content is
 * higher than its room and scrolls. The gutter at the left is as wide as the longest name.
 */
public final class TimelineLayout {
    private static final double LEAST = 21;
    private static final double GREATEST = 62;
    private static final double COMPACT = 5;
    private static final double CAPTION = 25;
    private static final double GROUP_GAP = 7;
    private static final double PADDING = 14;
    private static final double BUSY_WIDTH = 46;
    private static final double WIDE_ENOUGH_FOR_BUSY = 560;
    private static final double WIDEST_GUTTER = 0.45;
    /** A caption may make the gutter as wide as this part of all; a wider one reaches into the lanes' side. */
    private static final double WIDEST_CAPTION = 0.2;

    private final Style style;
    private final int header;
    private final int width;
    private final int height;
    private final List<Row> rows = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final int gutter;
    private final boolean busyBars;
    private final int contentHeight;
    private final Legend legend;
    private final boolean foldable;

    private TimelineLayout(
            Subject subject, LaneChoice choice, boolean foldable, Style style, int header, int width, int height) {
        this.foldable = foldable;
        this.style = style;
        this.header = header;
        this.width = width;
        this.height = height;
        this.legend = Legend.of(subject, style, width - 2 * padding());
        List<Plan.Section> plan = Plan.of(subject, choice);
        this.busyBars = width >= style.px(WIDE_ENOUGH_FOR_BUSY);
        this.gutter = gutter(plan);
        this.contentHeight = place(plan, choice, unit(plan));
    }

    /** Lays out a timeline in so many pixels. */
    public static TimelineLayout of(Subject subject, Style style, int width, int height) {
        return new TimelineLayout(subject, LaneChoice.ALL, false, style, 0, width, height);
    }

    /** Lays out some of the lanes; their groups can be folded, which a small triangle beside each caption says. */
    public static TimelineLayout of(Subject subject, LaneChoice choice, Style style, int width, int height) {
        return new TimelineLayout(subject, choice, true, style, 0, width, height);
    }

    /** The same with room for something else above. */
    static TimelineLayout below(int header, Subject subject, Style style, int width, int height) {
        return new TimelineLayout(subject, LaneChoice.ALL, false, style, header, width, height);
    }

    private int gutter(List<Plan.Section> plan) {
        double widest = 0;
        for (Plan.Section section : plan) {
            double caption = style.width(section.caption(), Type.CAPTION);
            widest = Math.max(widest, caption <= width * WIDEST_CAPTION ? caption : 0);
            for (Plan.Item item : section.items()) {
                double beside = item.kind() == Row.Kind.WORKER
                        ? dotRoom()
                        : item.kind() == Row.Kind.CORE && busyBars ? style.px(BUSY_WIDTH + 10) : 0;
                widest = Math.max(widest, beside + style.width(item.name(), Type.NAME));
            }
        }
        int wanted = padding() + (int) Math.ceil(widest) + style.px(12);
        return Math.clamp(wanted, style.px(70), Math.max(style.px(70), (int) (width * WIDEST_GUTTER)));
    }

    /** How high a lane of weight 1 and the gap below it are together. */
    private double unit(List<Plan.Section> plan) {
        double weights = 0;
        double fixed = style.px(GROUP_GAP);
        for (Plan.Section section : plan) {
            fixed += style.px(CAPTION) + style.px(GROUP_GAP) + 2 * crowding(section);
            for (Plan.Item item : section.items()) {
                weights += item.compact() ? 0 : item.kind().weight();
                fixed += (item.compact() ? style.px(COMPACT) : 0) + below(item);
            }
        }
        double share = weights == 0 ? 0 : (viewportHeight() - fixed) / weights;
        return Math.clamp(share, LEAST * style.scale(), GREATEST * style.scale());
    }

    private int place(List<Plan.Section> plan, LaneChoice choice, double unit) {
        double y = style.px(2);
        for (Plan.Section section : plan) {
            boolean folded = choice.folded().contains(section.part());
            groups.add(new Group(section.part(), folded, section.caption(), section.summary(), (int) Math.round(y)));
            y += style.px(CAPTION) + crowding(section);
            for (Plan.Item item : section.items()) {
                double pitch = item.compact() ? style.px(COMPACT) : unit * item.kind().weight();
                int top = (int) Math.round(y);
                int gap = item.compact() ? 1 : Math.max(style.px(3), (int) Math.round(pitch / 7));
                int bottom = (int) Math.round(y + pitch) - gap;
                rows.add(new Row(item.kind(), item.index(), item.permit(), item.name(), item.compact(), top, bottom - top));
                y += pitch + below(item);
            }
            y += style.px(GROUP_GAP) + crowding(section);
        }
        return (int) Math.round(y);
    }

    /** Thin lanes need room around them for the names of the first and the last. */
    private int crowding(Plan.Section section) {
        return section.items().stream().anyMatch(Plan.Item::compact) ? style.px(5) : 0;
    }

    /** The room below a lane for what stands there. */
    private int below(Plan.Item item) {
        return switch (item.kind()) {
            case GIL -> item.compact() ? 0 : HandOffRow.height(style);
            case VARIABLE -> LossRow.height(style);
            case CORE, LOCK, QUEUE, LEVEL, SIGNAL, WORKER -> 0;
        };
    }

    /** How it looks. */
    public Style style() {
        return style;
    }

    /** The width of all of it. */
    public int width() {
        return width;
    }

    /** The height of all of it. */
    public int height() {
        return height;
    }

    /** Where the lanes begin, below the ruler. */
    public int top() {
        return header + style.px(26);
    }

    /** How high the legend at the bottom is. */
    public int legendHeight() {
        return legend.height();
    }

    Legend legend() {
        return legend;
    }

    /** Where the legend begins: below the lanes, or at the bottom when they do not fit. */
    public int legendTop() {
        return top() + Math.min(viewportHeight(), contentHeight);
    }

    /** How much of the content is seen at once. */
    public int viewportHeight() {
        return Math.max(0, height - top() - legendHeight());
    }

    /** How high all lanes are together. */
    public int contentHeight() {
        return contentHeight;
    }

    /** Where the lanes begin. */
    public int plotLeft() {
        return gutter;
    }

    /** How wide the lanes are. */
    public int plotWidth() {
        return Math.max(1, width - gutter - padding());
    }

    /** The space at the outer edges. */
    int padding() {
        return style.px(PADDING);
    }

    /** Where text begins in a row of a worker, after its dot. */
    int dotRoom() {
        return style.px(19);
    }

    /** Whether there is room for the small bars beside the names of cores. */
    boolean busyBars() {
        return busyBars;
    }

    int busyWidth() {
        return style.px(BUSY_WIDTH);
    }

    int captionHeight() {
        return style.px(CAPTION);
    }

    /** Whether groups can be folded. */
    boolean foldable() {
        return foldable;
    }

    /** The group whose caption is at a point, x from the left edge and y of the content. */
    public Optional<LaneChoice.Part> captionAt(double x, int y) {
        return groups.stream()
                .filter(it -> foldable && y >= it.y() && y < it.y() + captionHeight())
                .filter(it -> x < padding() + style.width(it.caption(), Type.CAPTION) + style.px(4))
                .map(Group::part)
                .findFirst();
    }

    List<Group> groups() {
        return groups;
    }

    /** The most that a group's figures may take beside its caption. */
    double summaryRoom(Group group) {
        return plotLeft() + plotWidth() - padding() - style.width(group.caption(), Type.CAPTION) - style.px(16);
    }

    /**
     * Where the words above the groups are: a line drawn over the lanes at a pixel column has to leave them out.
     *
     * @param x the column
     * @return stretches of the content's height, from top to bottom
     */
    public List<Words> wordsAt(int x) {
        List<Words> found = new ArrayList<>();
        for (Group group : groups) {
            double captionEnd = padding() + style.width(group.caption(), Type.CAPTION) + style.px(4);
            double width = style.width(group.summary(style, summaryRoom(group)), Type.SUMMARY);
            double summaryStart = width == 0 ? Double.MAX_VALUE : plotLeft() + plotWidth() - width - style.px(6);
            if (x < captionEnd || x > summaryStart) {
                found.add(new Words(group.y() + style.px(2), group.y() + captionHeight() - style.px(2)));
            }
        }
        return found;
    }

    /**
     * A stretch of the content's height with words in it.
     *
     * @param top its upper edge
     * @param bottom its lower edge
     */
    public record Words(int top, int bottom) {}

    /** All rows, from top to bottom. */
    public List<Row> rows() {
        return rows;
    }

    /** The row at a height of the content, with the gap below it. */
    public Optional<Row> rowAt(int y) {
        int first = firstEndingBelow(y);
        return first < rows.size() && rows.get(first).y() <= y ? Optional.of(rows.get(first)) : Optional.empty();
    }

    /** The rows between two heights of the content. */
    List<Row> rowsBetween(int from, int to) {
        int first = firstEndingBelow(from);
        int last = first;
        while (last < rows.size() && rows.get(last).y() < to) {
            last++;
        }
        return rows.subList(first, last);
    }

    /** The first row that ends below a height of the content. */
    int firstEndingBelow(int y) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).bottom() <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

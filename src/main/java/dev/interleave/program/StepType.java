package dev.interleave.program;

/** The steps there are: the one list that readers and writers of programs go by. */
public enum StepType {
    /** {@link Step.Loop}. */
    LOOP("loop", Step.Loop.class),
    /** {@link Step.Compute}. */
    COMPUTE("compute", Step.Compute.class),
    /** {@link Step.Work}. */
    WORK("work", Step.Work.class),
    /** {@link Step.Native}. */
    NATIVE("native", Step.Native.class),
    /** {@link Step.Io}. */
    IO("io", Step.Io.class),
    /** {@link Step.Sleep}. */
    SLEEP("sleep", Step.Sleep.class),
    /** {@link Step.Yield}. */
    YIELD("yield", Step.Yield.class),
    /** {@link Step.Hold}. */
    HOLD("hold", Step.Hold.class),
    /** {@link Step.Acquire}. */
    ACQUIRE("acquire", Step.Acquire.class),
    /** {@link Step.Release}. */
    RELEASE("release", Step.Release.class),
    /** {@link Step.Put}. */
    PUT("put", Step.Put.class),
    /** {@link Step.Get}. */
    GET("get", Step.Get.class),
    /** {@link Step.SetEvent}. */
    SET("set", Step.SetEvent.class),
    /** {@link Step.ClearEvent}. */
    CLEAR("clear", Step.ClearEvent.class),
    /** {@link Step.AwaitEvent}. */
    AWAIT("await", Step.AwaitEvent.class),
    /** {@link Step.Meet}. */
    MEET("meet", Step.Meet.class),
    /** {@link Step.AwaitCondition}. */
    WAIT("wait", Step.AwaitCondition.class),
    /** {@link Step.Notify}. */
    NOTIFY("notify", Step.Notify.class),
    /** {@link Step.Increment}. */
    INCREMENT("increment", Step.Increment.class),
    /** {@link Step.Read}. */
    READ("read", Step.Read.class),
    /** {@link Step.Write}. */
    WRITE("write", Step.Write.class),
    /** {@link Step.Use}. */
    USE("use", Step.Use.class),
    /** {@link Step.Collect}. */
    COLLECT("collect", Step.Collect.class),
    /** {@link Step.Drain}. */
    DRAIN("drain", Step.Drain.class),
    /** {@link Step.Repeat}. */
    REPEAT("repeat", Step.Repeat.class),

    /** {@link Step.Limit}. */
    LIMIT("limit", Step.Limit.class),

    /** {@link Step.Cancel}. */
    CANCEL("cancel", Step.Cancel.class),

    /** {@link Step.Fail}. */
    FAIL("fail", Step.Fail.class);

    private final String id;
    private final Class<? extends Record> record;

    <S extends Record & Step> StepType(String id, Class<S> record) {
        this.id = id;
        this.record = record;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /** The record whose components are its fields. */
    public Class<? extends Record> record() {
        return record;
    }
}

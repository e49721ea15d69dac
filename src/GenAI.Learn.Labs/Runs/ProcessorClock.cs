using System.Runtime.InteropServices;

namespace GenAI.Learn.Labs;

/// <summary>
/// Tells how long the calling thread has had a processor, so that what is measured with it does not depend on what else
/// the machine does. POSIX <c>clock_gettime</c> with <c>CLOCK_THREAD_CPUTIME_ID</c>; on a system without it, the time
/// of day goes on.
/// </summary>
internal sealed class ProcessorClock : TimeProvider
{
    private const long NanosecondsInASecond = 1_000_000_000;
    private static readonly int? Clock = OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : null;

    /// <inheritdoc/>
    public override long TimestampFrequency => Clock is null ? System.TimestampFrequency : NanosecondsInASecond;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        if (Clock is null)
            return System.GetTimestamp();
        return clock_gettime(Clock.Value, out var time) == 0
            ? (time.Seconds * NanosecondsInASecond) + time.Nanoseconds
            : throw new InvalidOperationException("This system does not tell a thread's processor time.");
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}

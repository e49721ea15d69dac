using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>What is made of the course as it is now: made when it is first asked for, and anew after a lesson was edited.</summary>
public sealed class OfCourse<T>(ICourse course, Func<Course, T> make) : IDisposable
    where T : class
{
    private readonly Lock _gate = new();
    private Course? _of;
    private T? _made;

    public T Now
    {
        get
        {
            lock (_gate)
            {
                var now = course.Current;
                if (_made is null || _of != now)
                    (_made, _of) = (make(now), now); // whoever still asks the old one keeps it
                return _made;
            }
        }
    }

    /// <summary>Lets go of the last one.</summary>
    public void Dispose() => (_made as IDisposable)?.Dispose();
}

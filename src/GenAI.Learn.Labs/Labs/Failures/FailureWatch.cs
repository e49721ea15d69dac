namespace GenAI.Learn.Labs;

/// <summary>Applies a case's rule and goal to each measurement in turn.</summary>
internal sealed class FailureWatch(FailureCase failure)
{
    private int _failingRow;
    private int _meetingRow;

    /// <summary>Whether the failure is happening.</summary>
    public bool IsFailing => _failingRow >= failure.Patience;

    /// <summary>The step at which it was first seen to happen; null for never.</summary>
    public int? DetectedAt { get; private set; }

    /// <summary>The step at which the goal was met; null for never.</summary>
    public int? MetAt { get; private set; }

    /// <summary>Takes a measurement.</summary>
    public void Take(FailureNumbers numbers)
    {
        _failingRow = failure.Fails(numbers) ? _failingRow + 1 : 0;
        _meetingRow = numbers.Step >= failure.Begin && numbers.Step <= failure.Deadline && failure.Meets(numbers) ? _meetingRow + 1 : 0;
        if (IsFailing)
            DetectedAt ??= numbers.Step;
        if (_meetingRow >= failure.Hold)
            MetAt ??= numbers.Step;
    }

    /// <summary>The goal as it stands.</summary>
    public Goal Goal(int step, FailureNumbers? numbers)
    {
        var title = $"{failure.Aim}, by step {failure.Deadline:N0}";
        if (MetAt is { } met)
            return new Goal(title, GoalState.Met, $"Met at step {met:N0}.");
        var standing = numbers is null ? "Not measured yet." : $"{failure.Standing(numbers)}.";
        return step >= failure.Deadline || (numbers is not null && failure.IsLost(numbers))
            ? new Goal(title, GoalState.Missed, standing)
            : new Goal(title, GoalState.Open, $"{standing} {failure.Deadline - step:N0} steps left.");
    }

    /// <summary>Writes what was seen.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_failingRow);
        writer.Write(_meetingRow);
        writer.Write(DetectedAt ?? -1);
        writer.Write(MetAt ?? -1);
    }

    /// <summary>Reads it.</summary>
    public void Load(BinaryReader reader)
    {
        (_failingRow, _meetingRow) = (reader.ReadInt32(), reader.ReadInt32());
        (DetectedAt, MetAt) = (Step(reader.ReadInt32()), Step(reader.ReadInt32()));
    }

    private static int? Step(int saved) => saved < 0 ? null : saved;
}

namespace GenAI.Learn.Models.Flows;

/// <summary>A field of a <see cref="FlowRecord"/>.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Unit">Its unit, or nothing for a count or a yes and no.</param>
/// <param name="Largest">The value that becomes 1; larger ones are cut to it.</param>
/// <param name="IsLogarithmic">True where a factor matters and not a difference: the scale is that of log(1 + value).</param>
public sealed record FlowField(string Name, string Unit, double Largest, bool IsLogarithmic)
{
    /// <summary>A value from 0 to 1.</summary>
    /// <param name="value">In the field's unit, not below 0.</param>
    public double Scale(double value) => Math.Min(1, IsLogarithmic ? double.LogP1(value) / double.LogP1(Largest) : value / Largest);

    /// <summary>The value that <see cref="Scale"/> takes to a number.</summary>
    /// <param name="scaled">From 0 to 1.</param>
    public double Unscale(double scaled) => IsLogarithmic ? double.ExpM1(scaled * double.LogP1(Largest)) : scaled * Largest;
}

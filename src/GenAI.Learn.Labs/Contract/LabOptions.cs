namespace GenAI.Learn.Labs;

/// <summary>
/// The options of a lab: a record of <c>init</c> properties, each with its default. Controls, JSON Schema, validation,
/// permalink and a lesson's overrides are all made from it. The property's type gives its kind: <see cref="double"/> (number),
/// <see cref="int"/> (integer), an enum, <see cref="bool"/>, <see cref="string"/> (text), <see cref="PointList"/> (a drawn
/// distribution), <see cref="ClassPointList"/> (points of two classes, placed and dragged), <see cref="Drawing"/> (28 x 28), <see cref="Position"/> (a point of a plane), <see cref="ClassLabel"/>.
/// Numbers carry a <see cref="System.ComponentModel.DataAnnotations.RangeAttribute"/>; names, hints and groups come from
/// <see cref="System.ComponentModel.DataAnnotations.DisplayAttribute"/>.
/// </summary>
public abstract record LabOptions;

/// <summary>The slider of a number moves on a logarithmic scale.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LogScaleAttribute : Attribute;

/// <summary>The option acts in the middle of a run; others act at the next start.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LiveAttribute : Attribute;

/// <summary>The option is set by pointing into the named view, besides its own control.</summary>
/// <param name="view">The name of the view.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickedInAttribute(string view) : Attribute
{
    /// <summary>The name of the view.</summary>
    public string View { get; } = view;
}

/// <summary>The option matters, and is shown, only while another option has one of the given values.</summary>
/// <param name="option">The other option's property name.</param>
/// <param name="values">Its values.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyWithAttribute(string option, params object[] values) : Attribute
{
    /// <summary>The other option's property name.</summary>
    public string Option { get; } = option;

    /// <summary>The values of the other option with which this one is shown.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

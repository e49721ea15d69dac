namespace GenAI.Learn.Labs;

/// <summary>What an option is, and so which control sets it. In the schema as <c>x-kind</c>, camelCase.</summary>
public enum OptionKind
{
    /// <summary>A number within a range: a slider.</summary>
    Number,

    /// <summary>A whole number within a range: a slider.</summary>
    Integer,

    /// <summary>One of some names: a select.</summary>
    Enum,

    /// <summary>Yes or no: a switch.</summary>
    Bool,

    /// <summary>Text: a text box.</summary>
    Text,

    /// <summary>A distribution drawn as points.</summary>
    Points,

    /// <summary>Points of two classes, placed and dragged.</summary>
    ClassPoints,

    /// <summary>A 28 x 28 grey drawing.</summary>
    Drawing,

    /// <summary>A point of a plane.</summary>
    Position,

    /// <summary>A class of a labelled data set, by index.</summary>
    Class,
}

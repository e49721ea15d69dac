using System.Globalization;

namespace GenAI.Learn.Web.Components.Labs.Options;

/// <summary>The places of a slider, 0 to 200, over a range, evenly or by ratio; values are round to three digits.</summary>
public readonly record struct SliderScale(double Minimum, double Maximum, bool IsLogarithmic)
{
    public const int Places = 200;

    // A logarithm has no zero: a range that starts there starts at a millionth of its end.
    private double LogFrom => Math.Log(Minimum > 0 ? Minimum : Maximum * 1e-6);

    public double ValueAt(int place)
    {
        if (place <= 0)
            return Minimum;
        if (place >= Places)
            return Maximum;
        if (!IsLogarithmic)
            return Round(Minimum + ((double)place / Places * (Maximum - Minimum)), 3);
        // Two digits where they tell the place from the next ones: a key that moves the slider must change the value.
        var value = Round(ByRatio(place), 2);
        return value == Round(ByRatio(place - 1), 2) || value == Round(ByRatio(place + 1), 2) ? Round(ByRatio(place), 3) : value;
    }

    public int PlaceOf(double value)
    {
        var share = IsLogarithmic
            ? (Math.Log(Math.Max(value, double.Epsilon)) - LogFrom) / (Math.Log(Maximum) - LogFrom)
            : (value - Minimum) / (Maximum - Minimum);
        return (int)Math.Round(Math.Clamp(share, 0, 1) * Places);
    }

    public static string Format(double value) => value.ToString(Math.Abs(value) is 0 or >= 1e-4 and < 1e7 ? "0.######" : "0.###e0", CultureInfo.InvariantCulture);

    private double ByRatio(int place) => Math.Exp(LogFrom + ((double)place / Places * (Math.Log(Maximum) - LogFrom)));

    private double Round(double value, int digits)
    {
        if (value == 0)
            return 0;
        var scale = Math.Pow(10, digits - 1 - Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Clamp(Math.Round(value * scale) / scale, Minimum, Maximum);
    }
}

using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// A hue at another lightness, as <c>oklch(from hue L clamp(least, c, most) h)</c> of a style sheet gives it (CSS Color
/// 4; Björn Ottosson's OKLab).
/// </summary>
internal static class Lightness
{
    public static SKColor Of(SKColor hue, double lightness, double leastChroma, double mostChroma)
    {
        var (a, b) = Plane(Linear(hue.Red), Linear(hue.Green), Linear(hue.Blue));
        var chroma = Math.Sqrt((a * a) + (b * b));
        var scale = chroma == 0 ? 0 : Math.Clamp(chroma, leastChroma, mostChroma) / chroma;
        return Colour(lightness, a * scale, b * scale);
    }

    private static (double A, double B) Plane(double red, double green, double blue)
    {
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        return ((1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static SKColor Colour(double lightness, double a, double b)
    {
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new SKColor(
            Byte((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Byte((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Byte((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Linear(byte value) =>
        value / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static byte Byte(double linear)
    {
        var share = Math.Clamp(linear, 0, 1);
        return (byte)Math.Round(255 * (share <= 0.0031308 ? share * 12.92
            : (1.055 * Math.Pow(share, 1 / 2.4)) - 0.055));
    }
}

namespace GenAI.Learn.Models.Images;

/// <summary>
/// The moments of an image up to the second order, brightness as mass (Hu 1962): where the ink lies and how it spreads. x counts to
/// the right and y downwards, in pixels.
/// </summary>
/// <param name="Mass">The sum of brightness.</param>
/// <param name="X">The centroid's column.</param>
/// <param name="Y">The centroid's row.</param>
/// <param name="Mu20">The mean of (x - X)^2.</param>
/// <param name="Mu11">The mean of (x - X)(y - Y).</param>
/// <param name="Mu02">The mean of (y - Y)^2.</param>
public readonly record struct ImageMoments(double Mass, double X, double Y, double Mu20, double Mu11, double Mu02)
{
    /// <summary>
    /// How far the ink leans to the right, in pixels for each pixel upwards: minus mu11 / mu02, the slope of the line x(y) that fits
    /// the ink best by least squares. Shearing the rows by it makes mu11 vanish. 0 for ink of one row, or none.
    /// </summary>
    public double Shear => Mu02 > 0 ? -Mu11 / Mu02 : 0;

    /// <summary>The same as an angle from the vertical, in degrees; positive to the right.</summary>
    public double Slant => Math.Atan(Shear) * 180 / Math.PI;

    /// <summary>Takes the moments of an image.</summary>
    /// <param name="brightness">Row by row, none below 0.</param>
    /// <param name="width">Pixels in a row.</param>
    public static ImageMoments Of(ReadOnlySpan<float> brightness, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        double mass = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0, sumYY = 0;
        for (var i = 0; i < brightness.Length; i++)
        {
            if (brightness[i] == 0)
                continue;
            double b = brightness[i], x = i % width, y = i / width;
            mass += b;
            sumX += b * x;
            sumY += b * y;
            sumXX += b * x * x;
            sumXY += b * x * y;
            sumYY += b * y * y;
        }

        if (mass <= 0)
            return default;
        var (meanX, meanY) = (sumX / mass, sumY / mass);
        return new ImageMoments(mass, meanX, meanY, sumXX / mass - meanX * meanX, sumXY / mass - meanX * meanY, sumYY / mass - meanY * meanY);
    }
}

namespace GenAI.Learn.Labs;

/// <summary>What a network's codes cost and give on test images.</summary>
/// <param name="Bytes">The mean bytes of an image's code.</param>
/// <param name="Psnr">The mean peak signal-to-noise ratio in decibels.</param>
/// <param name="Ssim">The mean structural similarity.</param>
internal sealed record CodingResult(double Bytes, double Psnr, double Ssim);

using System.ComponentModel.DataAnnotations;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>How wide the networks of the translation lab are.</summary>
public enum NetworkWidth
{
    /// <summary>12 channels on a processor, 48 on a graphics card.</summary>
    [Display(Name = "as the machine allows")]
    Automatic,

    /// <summary>8 channels.</summary>
    [Display(Name = "8 channels")]
    Narrow,

    /// <summary>24 channels.</summary>
    [Display(Name = "24 channels")]
    Medium,

    /// <summary>48 channels.</summary>
    [Display(Name = "48 channels")]
    Wide,
}

/// <summary>What the widths mean.</summary>
internal static class NetworkWidths
{
    /// <summary>Channels of the generator's maps of full size.</summary>
    /// <param name="width">The option.</param>
    /// <param name="device">Where the run computes.</param>
    public static int Channels(this NetworkWidth width, torch.Device device) => width switch
    {
        NetworkWidth.Automatic => device.type == DeviceType.CUDA ? 48 : 12,
        NetworkWidth.Narrow => 8,
        NetworkWidth.Medium => 24,
        NetworkWidth.Wide => 48,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "No such width."),
    };
}

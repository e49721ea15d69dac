using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>Refuses options with which one step would hold a core for long: a step cannot be interrupted, and others wait for it.</summary>
/// <param name="longest">The longest step allowed.</param>
/// <param name="device">Where runs compute; a GPU's steps are short.</param>
internal sealed class StepCap(TimeSpan longest, torch.Device device)
{
    /// <summary>Refuses options whose step is too long by the lab's own estimate.</summary>
    /// <exception cref="LabException">It is; the message names the options that make it so.</exception>
    public void Refuse(LabType type, LabOptions options)
    {
        var (seconds, most) = (type.StepSeconds(options), longest.TotalSeconds);
        if (device.type != DeviceType.CPU || seconds <= most)
            return;
        var shorter = type.Shortening(options, most);
        throw new LabException(FormattableString.Invariant(
            $"One step with these options would take about {seconds:0.#} s. At most {most:0.##} s is allowed here, as others wait for it: choose {(shorter.Count > 0 ? string.Join(" or ", shorter) : "smaller values")}."));
    }
}

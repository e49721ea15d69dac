using System.Security.Cryptography;
using System.Text;
using GenAI.Learn.Models.Data;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>
/// Checkpoints as files, each named by a hash of what a state must fit: the lab, the form in which it saves itself, the kind of device, and
/// the options that cannot change during a run. After a change of these there is no checkpoint, and never a wrong one.
/// </summary>
internal sealed class CheckpointStore(string folder, torch.Device device)
{
    private const int Format = 0x324B4843; // "CHK2"
    private const string Remedy = "Whoever runs the site can train it anew (./run.sh --checkpoints); until then, start from nothing.";

    /// <summary>Where the checkpoint for these options lies, or would lie.</summary>
    public string PathOf(LabType type, LabOptions options)
    {
        var json = LabType.ToJson(options);
        var firm = type.Options.Where(option => !option.Live)
            .Select(option => $"{option.Name} {json.GetProperty(option.Name).GetRawText()}");
        var key = Encoding.UTF8.GetBytes($"{type.Id}\n{type.SavedForm}\n{device.type}\n{string.Join("\n", firm)}");
        return Path.Combine(folder, $"{type.Id}-{Convert.ToHexStringLower(SHA256.HashData(key))[..16]}.run");
    }

    /// <summary>What is known of the checkpoint for these options; null for none that can be read.</summary>
    public CheckpointInfo? Find(LabType type, LabOptions options)
    {
        var file = PathOf(type, options);
        try
        {
            return File.Exists(file) ? StateFile.ReadHeader<CheckpointHeader>(file, Format).Info : null;
        }
        catch (Exception error) when (WholeFile.IsUnreadable(error))
        {
            return null;
        }
    }

    /// <summary>The checkpoint for these options.</summary>
    /// <exception cref="LabException">There is none, or what lies there is not what was written for them.</exception>
    public Checkpoint Read(LabType type, LabOptions options)
    {
        var file = PathOf(type, options);
        if (!File.Exists(file))
            throw new LabException($"There is no checkpoint of {type.Title} for these options on this server. {Remedy}");
        try
        {
            var (header, state) = StateFile.Read<CheckpointHeader>(file, Format);
            var trained = type.Parse(header.Options);
            if (header.Info.Digest != DigestOf(state) || header.Lab != type.Id || PathOf(type, trained) != file)
                throw new InvalidDataException("The content is not what was written.");
            return new Checkpoint(header.Info, trained, state);
        }
        catch (Exception error) when (error is LabException || WholeFile.IsUnreadable(error))
        {
            throw Unusable(type, error);
        }
    }

    /// <summary>Keeps a state.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public CheckpointInfo Write(LabType type, LabOptions options, CheckpointInfo info, LabState state)
    {
        Directory.CreateDirectory(folder);
        var kept = info with { Digest = DigestOf(state) };
        StateFile.Write(PathOf(type, options), Format, new CheckpointHeader(type.Id, LabType.ToJson(options), kept), state);
        return kept;
    }

    /// <summary>The refusal of a checkpoint that does not load.</summary>
    public static LabException Unusable(LabType type, Exception cause) =>
        new(
            $"The checkpoint of {type.Title} cannot be used: its file is damaged, or another version of the site trained it. {Remedy}",
            cause);

    private static string DigestOf(LabState state) => Convert.ToHexStringLower(state.Hash())[..16];
}

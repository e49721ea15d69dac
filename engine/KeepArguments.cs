using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Has TorchSharp compiled so that arguments live until a method ends. TorchSharp 0.107 hands the native part of a Scalar
/// (<c>x * 0.5</c>) to libtorch without keeping the Scalar alive; in optimised code the garbage collector may free it while
/// libtorch reads it, which ended one call in a million with a senseless error. DebuggableAttribute of the assembly decides:
/// its modes become Default, IgnoreSymbolStoreSequencePoints, EnableEditAndContinue and DisableOptimizations (0x107), as a
/// debug build has them. Only the copy in the build's output is changed.
/// </summary>
public sealed class KeepArguments : Task
{
    // A blob of eight bytes: prolog 1, the modes (2: IgnoreSymbolStoreSequencePoints; 0x107), no named arguments (ECMA-335, II.23.3).
    private static readonly byte[] Optimised = { 8, 1, 0, 2, 0, 0, 0, 0, 0 };
    private static readonly byte[] Kept = { 8, 1, 0, 7, 1, 0, 0, 0, 0 };

    /// <summary>TorchSharp.dll in the build's output.</summary>
    [Required] public string Library { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var image = File.ReadAllBytes(Library);
        var (at, more) = Find(image, Optimised);
        if (at < 0 && Find(image, Kept).At >= 0) return true;
        if (at < 0 || more)
        {
            Log.LogError("{0}: its DebuggableAttribute was not found. Is this another version of TorchSharp?", Library);
            return false;
        }

        // A new file in its place: the old one may be a link to the package's.
        var written = File.GetLastWriteTimeUtc(Library);
        Kept.CopyTo(image, at);
        File.WriteAllBytes(Library + ".new", image);
        File.SetLastWriteTimeUtc(Library + ".new", written);
        File.Delete(Library);
        File.Move(Library + ".new", Library);
        return true;
    }

    private static (int At, bool More) Find(byte[] image, byte[] what)
    {
        var (at, count) = (-1, 0);
        for (var i = Array.IndexOf(image, what[0]); i >= 0 && i <= image.Length - what.Length; i = Array.IndexOf(image, what[0], i + 1))
        {
            var same = 1;
            while (same < what.Length && image[i + same] == what[same])
                same++;
            if (same < what.Length) continue;
            (at, count) = (i, count + 1);
        }
        return (at, count > 1);
    }
}

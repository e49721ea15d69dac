#if !WITHOUT_BUILD // the tests compile the last class alone
using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
#endif
using System.Text;

#pragma warning disable CA1050 // the build compiles this file alone, without a namespace
#if !WITHOUT_BUILD
/// <summary>Changes a library in the build's output, and there alone: the package's own stays as it is.</summary>
public abstract class MendLibrary : Task
{
    /// <summary>The library in the build's output.</summary>
    [Required] public string Library { get; set; } = "";

    /// <summary>
    /// Puts a new file in the library's place, which may be a link to the package's. It has that one's time, not the link's:
    /// else the next build would take it for another and fetch the package's again.
    /// </summary>
    protected void Replace(byte[] image)
    {
        var mended = Library + ".new";
        File.Copy(Library, mended, overwrite: true); // follows a link, and keeps the time
        var written = File.GetLastWriteTimeUtc(mended);
        File.WriteAllBytes(mended, image);
        File.SetLastWriteTimeUtc(mended, written);
        File.Delete(Library);
        File.Move(mended, Library);
    }
}

/// <summary>
/// Has TorchSharp compiled so that arguments live until a method ends. TorchSharp 0.107 hands the native part of a Scalar
/// (<c>x * 0.5</c>) to libtorch without keeping the Scalar alive; in optimised code the garbage collector may free it while
/// libtorch reads it, which ended one call in a million with a senseless error. DebuggableAttribute of the assembly decides:
/// its modes become Default, IgnoreSymbolStoreSequencePoints, EnableEditAndContinue and DisableOptimizations (0x107), as a
/// debug build has them.
/// </summary>
public sealed class KeepArguments : MendLibrary
{
    // A blob of eight bytes: prolog 1, the modes (2: IgnoreSymbolStoreSequencePoints; 0x107), no named arguments (ECMA-335, II.23.3).
    private static readonly byte[] Optimised = { 8, 1, 0, 2, 0, 0, 0, 0, 0 };
    private static readonly byte[] Kept = { 8, 1, 0, 7, 1, 0, 0, 0, 0 };

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

        Kept.CopyTo(image, at);
        Replace(image);
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

/// <summary>
/// Lets libLibTorchSharp.so load where the system's libstdc++ is older than the one that it was built with.
/// GCC 13 names one symbol of GLIBCXX_3.4.32 in every library that uses streams, only so that the streams are
/// initialised; nothing calls it. Here the library's need of that version and of that symbol become weak:
/// the loader then goes on without them. Only where that is needed is anything changed.
/// </summary>
public sealed class LoadOnOlderSystem : MendLibrary
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        if (SystemHas(WeakSymbol.Symbol)) return true;
        var image = File.ReadAllBytes(Library);
        try
        {
            if (!WeakSymbol.Weaken(image)) return true;
        }
        catch (InvalidDataException error)
        {
            Log.LogError("{0}: {1}", Library, error.Message);
            return false;
        }

        Replace(image);
        Log.LogMessage(
            MessageImportance.High,
            "This system's libstdc++ is older than {0}: the need of it in {1} was made weak.", WeakSymbol.Version, Library);
        return true;
    }

    private static bool SystemHas(string symbol)
    {
        var library = Dlopen("libstdc++.so.6", 1);
        return library != IntPtr.Zero && Dlsym(library, symbol) != IntPtr.Zero;
    }

    [DllImport("libdl.so.2", EntryPoint = "dlopen")]
    private static extern IntPtr Dlopen(string name, int flags);

    [DllImport("libdl.so.2", EntryPoint = "dlsym")]
    private static extern IntPtr Dlsym(IntPtr library, string symbol);
}
#endif

/// <summary>The two edits of an ELF file (64 bits, little-endian; the format: elf(5)).</summary>
public static class WeakSymbol
{
    /// <summary>The version of libstdc++ that Debian 12 lacks.</summary>
    public const string Version = "GLIBCXX_3.4.32";

    /// <summary>The one symbol that may stand behind it.</summary>
    public const string Symbol = "_ZSt21ios_base_library_initv";

    private const int DynamicSymbols = 11, VersionOfSymbols = 0x6fffffff, VersionsNeeded = 0x6ffffffe;
    private const int WeakVersion = 2, WeakBinding = 2;

    /// <summary>Makes the need of the version and the symbol weak in the image.</summary>
    /// <returns>False where nothing was to be done.</returns>
    /// <exception cref="InvalidDataException">Another symbol needs the version too: then it cannot go without.</exception>
    public static bool Weaken(byte[] image)
    {
        var (need, id) = FindNeed(image);
        if (need < 0) return false;
        var changed = (image[need + 4] & WeakVersion) == 0;
        image[need + 4] |= WeakVersion;

        var symbols = Section(image, DynamicSymbols);
        var versions = Section(image, VersionOfSymbols);
        var names = Offset(image, symbols.Link);
        for (var i = 0; i < symbols.Size / 24; i++)
        {
            if (BitConverter.ToUInt16(image, versions.Offset + 2 * i) != id) continue;
            var at = symbols.Offset + 24 * i;
            var name = Text(image, names + BitConverter.ToInt32(image, at));
            if (name != Symbol) throw new InvalidDataException($"{name} needs {Version}, which this system lacks.");
            changed |= image[at + 4] >> 4 != WeakBinding;
            image[at + 4] = (byte)(WeakBinding << 4 | image[at + 4] & 15);
        }
        return changed;
    }

    /// <summary>Where the entry of the needed version stands, and the number that symbols call it by.</summary>
    private static (int At, int Id) FindNeed(byte[] image)
    {
        var needs = Section(image, VersionsNeeded);
        if (needs.Size == 0) return (-1, 0);
        var names = Offset(image, needs.Link);
        for (int file = needs.Offset, next = 1; next != 0; file += next)
        {
            next = BitConverter.ToInt32(image, file + 12);
            var entry = file + BitConverter.ToInt32(image, file + 8);
            for (var left = BitConverter.ToUInt16(image, file + 2); left > 0; left--)
            {
                if (Text(image, names + BitConverter.ToInt32(image, entry + 8)) == Version)
                    return (entry, BitConverter.ToUInt16(image, entry + 6));
                entry += BitConverter.ToInt32(image, entry + 12);
            }
        }
        return (-1, 0);
    }

    private static (int Offset, int Size, int Link) Section(byte[] image, int type)
    {
        for (var i = 0; i < BitConverter.ToUInt16(image, 60); i++)
        {
            var header = Header(image, i);
            if (BitConverter.ToInt32(image, header + 4) == type)
                return (Offset(image, i), BitConverter.ToInt32(image, header + 32), BitConverter.ToInt32(image, header + 40));
        }
        return default;
    }

    private static int Header(byte[] image, int section) =>
        BitConverter.ToInt32(image, 40) + section * BitConverter.ToUInt16(image, 58);

    private static int Offset(byte[] image, int section) => BitConverter.ToInt32(image, Header(image, section) + 24);

    private static string Text(byte[] image, int at) =>
        Encoding.ASCII.GetString(image, at, Array.IndexOf(image, (byte)0, at) - at);
}

using System.Text;

namespace GenAI.Learn.Models.Tests.Engine.Safety;

/// <summary>
/// Which exported functions of an ELF library (64 bits, little-endian) catch C++ exceptions: read from .eh_frame, which
/// names each function's table, and from that table in .gcc_except_table (both: Linux Standard Base, chapter 10.6, and
/// the Itanium C++ exception handling tables). A function that catches nothing lets an exception out into .NET, which
/// ends the process.
/// </summary>
internal sealed class NativeLibrary
{
    private readonly byte[] _image;
    private readonly Dictionary<string, Part> _parts = [];

    public NativeLibrary(byte[] image)
    {
        _image = image;
        var (headers, size, count) = ((int)Long(40), Short(58), Short(60));
        var names = (int)Long(headers + size * Short(62) + 24);
        for (var at = headers; at < headers + size * count; at += size)
            _parts.TryAdd(Text(names + Int(at)), new Part(Long(at + 16), (int)Long(at + 24), (int)Long(at + 32)));
    }

    /// <summary>The exported functions whose names begin so; true where a function has a handler for exceptions.</summary>
    public SortedDictionary<string, bool> Exports(string prefix)
    {
        var (symbols, names) = (_parts[".dynsym"], _parts[".dynstr"]);
        var tables = ExceptionTables();
        var found = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        for (var at = symbols.At; at < symbols.At + symbols.Size; at += 24)
        {
            var (name, section, address) = (Text(names.At + Int(at)), Short(at + 6), Long(at + 8));
            if (section != 0 && name.StartsWith(prefix, StringComparison.Ordinal))
                found[name] = tables.TryGetValue(address, out var table) && Catches(table);
        }
        return found;
    }

    /// <summary>Where each function's exception table stands in the file, by the function's address.</summary>
    private Dictionary<long, int> ExceptionTables()
    {
        var (frames, tables) = (_parts[".eh_frame"], _parts[".gcc_except_table"]);
        var found = new Dictionary<long, int>();
        for (var at = frames.At; at < frames.At + frames.Size && Int(at) != 0; at += 4 + Int(at))
        {
            if (Int(at + 4) == 0)
                continue; // what several functions have in common
            if (!HasTable(at + 4 - Int(at + 4)))
                continue;
            var function = frames.Address + (at + 8 - frames.At) + Int(at + 8); // relative to where it is written
            var field = at + 17;                                                // after the length of the augmentation
            if (Int(field) != 0)
                found[function] = (int)(frames.Address + (field - frames.At) + Int(field) - tables.Address) + tables.At;
        }
        return found;
    }

    /// <summary>Whether the functions of this common entry have exception tables: an L in its augmentation.</summary>
    private bool HasTable(int common)
    {
        var augmentation = Text(common + 9);
        if (!augmentation.Contains('L'))
            return false;
        var at = common + 9 + augmentation.Length + 1;
        for (var skipped = 0; skipped < 3; skipped++)
            Number(ref at); // alignments and the return register
        Number(ref at);     // the augmentation's length
        foreach (var kind in augmentation[1..])
        {
            var encoding = _image[at++];
            if (kind == 'P')
                at += 4;
            if ((kind is 'L' or 'R' && encoding != 0x1b) || (kind == 'P' && (encoding & 15) != 11))
                throw new NotSupportedException($"Pointers of the form 0x{encoding:x} in .eh_frame.");
        }
        return true;
    }

    /// <summary>Whether an action of the table catches a named type: not clean-up, nor the end of a noexcept.</summary>
    private bool Catches(int at)
    {
        if (_image[at++] != 0xff)
            throw new NotSupportedException("Landing pads counted from elsewhere in .gcc_except_table.");
        if (_image[at++] is var encoding && encoding == 0xff)
            return false; // without a table of types nothing is caught
        if ((encoding & 15) != 11)
            throw new NotSupportedException($"Types of the form 0x{encoding:x} in .gcc_except_table.");
        var types = (int)Number(ref at) + at;
        if (_image[at++] != 1)
            throw new NotSupportedException("Call sites of another form in .gcc_except_table.");
        var length = (int)Number(ref at);
        var actions = at + length;
        while (at < actions)
        {
            for (var field = 0; field < 3; field++)
                Number(ref at); // start, length, landing pad
            var action = (int)Number(ref at);
            if (action != 0 && Kinds(actions + action - 1).Any(kind => kind > 0 && Int(types - 4 * kind) != 0))
                return true;
        }
        return false;
    }

    /// <summary>The types of a chain of actions, by number; 0 is clean-up.</summary>
    private IEnumerable<int> Kinds(int at)
    {
        while (true)
        {
            yield return Signed(_image[at]);
            var link = Signed(_image[at + 1]);
            if (link == 0)
                yield break;
            at += 1 + link;
        }
    }

    private static int Signed(byte value) =>
        value < 128 ? (value & 63) - (value & 64) : throw new NotSupportedException("Long numbers in .gcc_except_table.");

    private long Number(ref int at)
    {
        var (value, shift) = (0L, 0);
        do
        {
            value |= (long)(_image[at] & 127) << shift;
            shift += 7;
        }
        while ((_image[at++] & 128) != 0);
        return value;
    }

    private int Short(int at) => BitConverter.ToUInt16(_image, at);

    private int Int(int at) => BitConverter.ToInt32(_image, at);

    private long Long(int at) => BitConverter.ToInt64(_image, at);

    private string Text(int at) => Encoding.ASCII.GetString(_image, at, Array.IndexOf(_image, (byte)0, at) - at);

    private readonly record struct Part(long Address, int At, int Size);
}

using System.Buffers.Binary;
using System.Text;

namespace GenAI.Learn.Models.Tests.Engine.Loading;

/// <summary>The build step that lets the library load where libstdc++ is older, on a library of a few hundred bytes.</summary>
public class WeakSymbolTests
{
    private const int Weak = 0x22, Strong = 0x12; // a function, bound weakly or not

    [Fact]
    public void The_need_of_the_version_and_the_symbol_become_weak()
    {
        var library = Library((WeakSymbol.Symbol, 2), ("_ZNSolsEi", 3), ("THSTensor_mm", 1));
        var before = library.ToArray();

        Assert.True(WeakSymbol.Weaken(library));

        Assert.Equal([Weak, Strong, Strong], Bindings(library));
        Assert.Equal((2, 0), (Flags(library, 0), Flags(library, 1)));
        Assert.Equal(2, library.Zip(before).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void A_second_time_nothing_is_to_be_done()
    {
        var library = Library((WeakSymbol.Symbol, 2));
        WeakSymbol.Weaken(library);
        var before = library.ToArray();

        Assert.False(WeakSymbol.Weaken(library));
        Assert.Equal(before, library);
    }

    [Fact]
    public void A_library_in_which_another_symbol_needs_the_version_is_refused()
    {
        var library = Library((WeakSymbol.Symbol, 2), ("_ZSt9terminatev", 2));
        var error = Assert.Throws<InvalidDataException>(() => WeakSymbol.Weaken(library));
        Assert.Equal("_ZSt9terminatev needs GLIBCXX_3.4.32, which this system lacks.", error.Message);
    }

    [Fact]
    public void A_library_that_needs_other_versions_alone_is_left_as_it_is()
    {
        var library = Library([("_ZNSolsEi", 3)], needed: ["GLIBCXX_3.4.30", "GLIBCXX_3.4.21"]);
        var before = library.ToArray();

        Assert.False(WeakSymbol.Weaken(library));
        Assert.Equal(before, library);
    }

    [Fact]
    public void TorchSharps_own_library_has_one_strong_symbol_behind_the_version_and_then_none()
    {
        // As it lies in the package; the build mends only the copy that is loaded.
        var library = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Engine", "Loading", "Unmended.so"));
        var before = library.ToArray();

        Assert.Equal([WeakSymbol.Symbol], StrongBehindVersion(library));
        Assert.True(WeakSymbol.Weaken(library));
        Assert.Empty(StrongBehindVersion(library));
        Assert.Equal(2, library.Zip(before).Count(pair => pair.First != pair.Second));
        Assert.False(WeakSymbol.Weaken(library));
    }

    // 64 bytes of header; the table of names, the versions needed, the symbols, their versions; five section headers.
    private static byte[] Library(params (string Name, ushort Version)[] symbols) =>
        Library(symbols, [WeakSymbol.Version, "GLIBCXX_3.4.21"]);

    private static byte[] Library((string Name, ushort Version)[] symbols, string[] needed)
    {
        var names = new Names();
        var needs = Needs(names, needed);
        var entries = symbols.SelectMany(symbol => Symbol(names.Add(symbol.Name))).ToArray();
        var versions = symbols.SelectMany(symbol => Bytes(symbol.Version)).ToArray();
        var parts = new[] { names.Text, needs, entries, versions };
        var (types, links) = (new[] { 3, 0x6ffffffe, 11, 0x6fffffff }, new[] { 0, 1, 1, 3 });

        var image = new List<byte>(new byte[64]);
        var headers = new List<byte>(new byte[64]);
        for (var i = 0; i < parts.Length; i++)
        {
            headers.AddRange([.. Bytes(0), .. Bytes(types[i]), .. new byte[16], .. Bytes((long)image.Count)]);
            headers.AddRange([.. Bytes((long)parts[i].Length), .. Bytes(links[i]), .. new byte[20]]);
            image.AddRange(parts[i]);
        }

        var at = image.Count;
        image.AddRange(headers);
        var library = image.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(library.AsSpan(40), at);
        BinaryPrimitives.WriteUInt16LittleEndian(library.AsSpan(58), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(library.AsSpan(60), 5);
        return library;
    }

    // One file, libstdc++, and its versions, numbered from 2 on.
    private static byte[] Needs(Names names, string[] versions)
    {
        var needs = new List<byte>(
            [1, 0, .. Bytes((ushort)versions.Length), .. Bytes(names.Add("libstdc++.so.6")), .. Bytes(16), .. Bytes(0)]);
        for (var i = 0; i < versions.Length; i++)
        {
            needs.AddRange([.. Bytes(0), .. Bytes((ushort)0), .. Bytes((ushort)(i + 2)), .. Bytes(names.Add(versions[i]))]);
            needs.AddRange(Bytes(i + 1 < versions.Length ? 16 : 0));
        }
        return [.. needs];
    }

    private static byte[] Symbol(int name) => [.. Bytes(name), Strong, .. new byte[19]];

    private static int[] Bindings(byte[] library) => [.. Entries(library, 3, 24).Select(at => (int)library[at + 4])];

    private static int Flags(byte[] library, int version) => library[Entries(library, 2, 16).ElementAt(version + 1) + 4];

    private static IEnumerable<int> Entries(byte[] library, int section, int size)
    {
        var header = (int)BitConverter.ToInt64(library, 40) + 64 * section;
        var (at, length) = ((int)BitConverter.ToInt64(library, header + 24), (int)BitConverter.ToInt64(library, header + 32));
        return Enumerable.Range(0, length / size).Select(i => at + size * i);
    }

    // The names of the global symbols that need the version, by the sections of any library.
    private static string[] StrongBehindVersion(byte[] library)
    {
        var (symbols, versions, needs) = (Section(library, 11), Section(library, 0x6fffffff), Section(library, 0x6ffffffe));
        var id = -1;
        for (int file = needs.At, next = 1; next != 0; file += next)
        {
            next = BitConverter.ToInt32(library, file + 12);
            var entry = file + BitConverter.ToInt32(library, file + 8);
            for (var left = BitConverter.ToUInt16(library, file + 2); left > 0; left--)
            {
                if (Text(library, needs.Names + BitConverter.ToInt32(library, entry + 8)) == WeakSymbol.Version)
                    id = BitConverter.ToUInt16(library, entry + 6);
                entry += BitConverter.ToInt32(library, entry + 12);
            }
        }
        return
        [
            .. Enumerable.Range(0, symbols.Size / 24)
                .Where(i => BitConverter.ToUInt16(library, versions.At + 2 * i) == id && library[symbols.At + 24 * i + 4] >> 4 == 1)
                .Select(i => Text(library, symbols.Names + BitConverter.ToInt32(library, symbols.At + 24 * i))),
        ];
    }

    private static (int At, int Size, int Names) Section(byte[] library, int type)
    {
        int At(int section) => (int)BitConverter.ToInt64(library, 40) + 64 * section;
        int Long(int section, int field) => (int)BitConverter.ToInt64(library, At(section) + field);
        var found = Enumerable.Range(1, BitConverter.ToUInt16(library, 60) - 1)
            .First(section => BitConverter.ToInt32(library, At(section) + 4) == type);
        return (Long(found, 24), Long(found, 32), Long(BitConverter.ToInt32(library, At(found) + 40), 24));
    }

    private static string Text(byte[] library, int at) =>
        Encoding.ASCII.GetString(library, at, Array.IndexOf(library, (byte)0, at) - at);

    private static byte[] Bytes(int value) => BitConverter.GetBytes(value);

    private static byte[] Bytes(long value) => BitConverter.GetBytes(value);

    private static byte[] Bytes(ushort value) => BitConverter.GetBytes(value);

    private sealed class Names
    {
        private readonly List<byte> _text = [0];

        public byte[] Text => [.. _text];

        public int Add(string name)
        {
            var at = _text.Count;
            _text.AddRange([.. Encoding.ASCII.GetBytes(name), 0]);
            return at;
        }
    }
}

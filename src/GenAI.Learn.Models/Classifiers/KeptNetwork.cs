using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>Networks in files of the cache: named by all that made them, and read back whole or not at all.</summary>
internal static class KeptNetwork
{
    /// <summary>A hash of all that a trained network depends on: its shapes, the training's settings, the engine and the data.</summary>
    /// <param name="form">A name of the file's form; another where layers compute otherwise.</param>
    /// <param name="training">The settings, which say all as text.</param>
    /// <param name="network">One of the same shapes, with any weights; disposed.</param>
    /// <param name="data">The bytes that it learns from and is tested on.</param>
    public static string Key(string form, object training, Module network, IEnumerable<ReadOnlyMemory<byte>> data)
    {
        using (network)
        {
            var shapes = network.named_parameters().Select(p => $"{p.name} {string.Join(" x ", p.parameter.shape)}");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes($"{form}\nlibtorch {__version__}\n{training}\n{string.Join("\n", shapes)}\n"));
            foreach (var part in data)
                hash.AppendData(part.Span);
            return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        }
    }

    /// <summary>Reads weights to the end of the file.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="reader">Where from.</param>
    /// <param name="network">One of the same shapes; disposed where the file is not whole.</param>
    /// <returns>The same network, in evaluation.</returns>
    /// <exception cref="FormatException">There is more in the file.</exception>
    public static TNetwork Read<TNetwork>(BinaryReader reader, TNetwork network)
        where TNetwork : Module
    {
        try
        {
            network.load(reader);
            if (reader.BaseStream.Position != reader.BaseStream.Length)
                throw new FormatException("There is more behind the weights.");
            network.eval();
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}

using System.Text.Json;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Probability;

/// <summary>Makes a distribution from its name and parameters.</summary>
internal static class Make
{
    public static Distribution Distribution(JsonElement golden) =>
        Distribution(golden.GetProperty("name").GetString()!, golden.GetProperty("parameters").Doubles());

    public static Distribution Distribution(string name, params double[] v) => name switch
    {
        "Bernoulli" => new Bernoulli(v[0]),
        "Binomial" => new Binomial((int)v[0], v[1]),
        "Poisson" => new Poisson(v[0]),
        "GeometricTrials" => new Geometric(v[0], GeometricCount.Trials),
        "GeometricFailures" => new Geometric(v[0], GeometricCount.Failures),
        "Hypergeometric" => new Hypergeometric((int)v[0], (int)v[1], (int)v[2]),
        "Uniform" => new Uniform(v[0], v[1]),
        "Normal" => new Normal(v[0], v[1]),
        "Exponential" => new Exponential(v[0]),
        "LogNormal" => new LogNormal(v[0], v[1]),
        "Beta" => new Beta(v[0], v[1]),
        _ => throw new ArgumentException($"No distribution {name}.", nameof(name)),
    };
}

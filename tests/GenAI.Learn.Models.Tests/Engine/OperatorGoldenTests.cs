using System.Text.Json.Nodes;
using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GenAI.Learn.Models.Tests.Engine;

public class OperatorGoldenTests
{
    private static readonly JsonObject Goldens = Golden.File("operators");

    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor, Tensor, Tensor>> Operators = new()
    {
        ["exp"] = (x, y, s, spd) => x.exp(),
        ["log"] = (x, y, s, spd) => y.log(),
        ["sqrt"] = (x, y, s, spd) => y.sqrt(),
        ["abs"] = (x, y, s, spd) => x.abs(),
        ["sin"] = (x, y, s, spd) => sin(x),
        ["erf"] = (x, y, s, spd) => x.erf(),
        ["lgamma"] = (x, y, s, spd) => y.lgamma(),
        ["log1p"] = (x, y, s, spd) => y.log1p(),
        ["square"] = (x, y, s, spd) => x.square(),
        ["sign"] = (x, y, s, spd) => x.sign(),
        ["floor"] = (x, y, s, spd) => x.floor(),
        ["reciprocal"] = (x, y, s, spd) => y.reciprocal(),
        ["clamp"] = (x, y, s, spd) => x.clamp(-0.5, 0.5),
        ["add"] = (x, y, s, spd) => x + y,
        ["add_alpha"] = (x, y, s, spd) => x.add(y, 2),
        ["sub"] = (x, y, s, spd) => x - y,
        ["mul"] = (x, y, s, spd) => x * y,
        ["div"] = (x, y, s, spd) => x / y,
        ["pow"] = (x, y, s, spd) => y.pow(x),
        ["rsub"] = (x, y, s, spd) => 1 - x,
        ["rdiv"] = (x, y, s, spd) => 2 / y,
        ["remainder"] = (x, y, s, spd) => x % 0.3,
        ["sum_dim"] = (x, y, s, spd) => x.sum(1),
        ["mean_dims"] = (x, y, s, spd) => x.mean([0, 1], keepdim: true),
        ["var"] = (x, y, s, spd) => var_mean(x, [0]).var,
        ["std"] = (x, y, s, spd) => x.std(),
        ["prod"] = (x, y, s, spd) => y.prod(1),
        ["logsumexp"] = (x, y, s, spd) => x.logsumexp(1),
        ["norm"] = (x, y, s, spd) => x.norm(),
        ["cumsum"] = (x, y, s, spd) => x.cumsum(1),
        ["cumprod"] = (x, y, s, spd) => y.cumprod(1),
        ["amax"] = (x, y, s, spd) => x.amax(1),
        ["max"] = (x, y, s, spd) => x.max(1).values,
        ["argmax"] = (x, y, s, spd) => x.argmax(1),
        ["median"] = (x, y, s, spd) => x.median(),
        ["quantile"] = (x, y, s, spd) => x.quantile(tensor(new[] { 0.25f, 0.5f }), 1),
        ["sort"] = (x, y, s, spd) => x.sort(1, descending: true).Values,
        ["topk"] = (x, y, s, spd) => x.topk(2, 1).values,
        ["topk_at"] = (x, y, s, spd) => x.topk(2, 1).indexes,
        ["gather"] = (x, y, s, spd) => x.gather(1, tensor(new long[,] { { 0, 1 }, { 3, 2 }, { 1, 1 } })),
        ["scatter"] = (x, y, s, spd) => zeros(3, 4).scatter(1, tensor(new long[,] { { 0, 1 }, { 3, 2 }, { 1, 0 } }), y[.., ..2]),
        ["index_select"] = (x, y, s, spd) => x.index_select(1, tensor(new long[] { 3, 0 })),
        ["where"] = (x, y, s, spd) => where(x > 0, x, y),
        ["masked_fill"] = (x, y, s, spd) => x.masked_fill(x > 0, 9),
        ["cat"] = (x, y, s, spd) => cat([x, y], 1),
        ["stack"] = (x, y, s, spd) => stack([x, y], 1),
        ["flip"] = (x, y, s, spd) => x.flip(1),
        ["roll"] = (x, y, s, spd) => x.roll(1, 0),
        ["tril"] = (x, y, s, spd) => s.tril(),
        ["diag"] = (x, y, s, spd) => s.diag(),
        ["unfold"] = (x, y, s, spd) => F.unfold(s.view(1, 1, 4, 4), 2),
        ["einsum"] = (x, y, s, spd) => einsum("ij,kj->ik", x, y),
        ["matmul"] = (x, y, s, spd) => x.Times(s),
        ["bmm"] = (x, y, s, spd) => s.view(1, 4, 4).bmm(s.view(1, 4, 4)),
        ["cdist"] = (x, y, s, spd) => cdist(x, y),
        ["outer"] = (x, y, s, spd) => x[0].outer(y[0]),
        ["softmax"] = (x, y, s, spd) => x.softmax(1),
        ["log_softmax"] = (x, y, s, spd) => F.log_softmax(x, 0),
        ["normalize"] = (x, y, s, spd) => F.normalize(x),
        ["eigvalsh"] = (x, y, s, spd) => linalg.eigvalsh(spd),
        ["svdvals"] = (x, y, s, spd) => linalg.svdvals(s),
        ["inv"] = (x, y, s, spd) => linalg.inv(spd),
        ["solve"] = (x, y, s, spd) => linalg.solve(spd, s),
        ["det"] = (x, y, s, spd) => linalg.det(spd),
        ["cholesky"] = (x, y, s, spd) => linalg.cholesky(spd),
        ["pinv"] = (x, y, s, spd) => linalg.pinv(x),
        ["lstsq"] = (x, y, s, spd) => linalg.lstsq(s, spd).Solution,
        ["rfft"] = (x, y, s, spd) => fft.rfft(x).abs(),
        ["interpolate"] = (x, y, s, spd) => F.interpolate(s.view(1, 1, 4, 4), size: [6, 5], mode: InterpolationMode.Bilinear),
        ["bicubic"] = (x, y, s, spd) => F.interpolate(s.view(1, 1, 4, 4), scale_factor: [2, 2], mode: InterpolationMode.Bicubic),
        ["pad"] = (x, y, s, spd) => F.pad(x, (1, 2)),
        ["one_hot"] = (x, y, s, spd) => F.one_hot(tensor(new long[] { 0, 2, 1 }), 4),
        ["bincount"] = (x, y, s, spd) => bincount(tensor(new long[] { 0, 2, 2, 5 })),
        ["grid_sample"] = (x, y, s, spd) => F.grid_sample(
            s.view(1, 1, 4, 4), F.affine_grid(tensor(new[,,] { { { 0.9f, 0.2f, 0.1f }, { -0.2f, 0.9f, 0f } } }), [1, 1, 4, 4])),
        ["slice"] = (x, y, s, spd) => x[1..].slice(1, 0, long.MaxValue, 2),
        ["index"] = (x, y, s, spd) => x[tensor(new long[] { 0, 2 }), tensor(new long[] { 1, 3 })],
        ["row"] = (x, y, s, spd) => x[-1],
        ["kron"] = (x, y, s, spd) => x[..2, ..2].kron(y[..2, ..2]),
        ["histc"] = (x, y, s, spd) => x.histc(4, -2, 2),
        ["bernoulli_like"] = (x, y, s, spd) => (x > 0).to(float32),
    };

    public static TheoryData<string> Names => [.. Operators.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_operator_computes_PyTorchs_result(string name)
    {
        using var scope = NewDisposeScope();
        var inputs = Goldens["inputs"]!;
        var y = Operators[name](Golden.Numbers(inputs["x"]), Golden.Numbers(inputs["y"]), Golden.Numbers(inputs["s"]), Golden.Numbers(inputs["spd"]));
        Golden.Same(Goldens[name]!["y"], y, name, atol: 1e-5, rtol: 5e-5); // decompositions add up more rounding than layers do
    }

    [Fact]
    public void Every_golden_has_its_operator() =>
        Assert.Empty(Goldens.Select(each => each.Key).Except([.. Operators.Keys, "inputs", "gradient_penalty"]));

    [Fact]
    public void A_gradient_penalty_has_PyTorchs_gradient()
    {
        using var scope = NewDisposeScope();
        var golden = Goldens["gradient_penalty"]!;
        var (w, z) = (Golden.Numbers(golden["w"]).requires_grad_(), Golden.Numbers(golden["z"]).requires_grad_());
        var slope = Guarded.Gradient(z.mm(w).tanh().sum(), z, createGraph: true);
        (slope.norm(1) - 1).square().mean().backward();
        Golden.Same(golden["dw"], w.grad!, "dw");
    }
}

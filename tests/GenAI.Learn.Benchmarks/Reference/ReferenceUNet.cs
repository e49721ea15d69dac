using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>A small time-conditioned U-Net that predicts the noise on 28 x 28 images.</summary>
internal sealed class ReferenceUNet : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Sequential emb;
    private readonly Block d1, d2, m, u2, u1;
    private readonly nn.Module<Tensor, Tensor> o;
    private readonly AvgPool2d p;
    private readonly Upsample up;

    internal ReferenceUNet(int w, IConvolutions by) : base(nameof(ReferenceUNet))
    {
        emb = nn.Sequential(nn.Linear(1, 64), nn.SiLU(), nn.Linear(64, 64));
        (d1, d2, m) = (new Block(1, w, by), new Block(w, 2 * w, by), new Block(2 * w, 4 * w, by));
        (u2, u1, o) = (new Block(6 * w, 2 * w, by), new Block(3 * w, w, by), by.Of(w, 1, 1));
        p = nn.AvgPool2d(2);
        up = nn.Upsample(scale_factor: [2, 2]);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x, Tensor time)
    {
        var t = emb.call(time.unsqueeze(1));
        var a = d1.call(x, t);
        var b = d2.call(p.call(a), t);
        var c = m.call(p.call(b), t);
        var u = u2.call(cat([up.call(c), b], 1), t);
        return o.call(u1.call(cat([up.call(u), a], 1), t));
    }

    private sealed class Block : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> a, b, r;
        private readonly Linear t;
        private readonly GroupNorm n1, n2;

        internal Block(int from, int to, IConvolutions by, int time = 64) : base(nameof(Block))
        {
            (a, b) = (by.Of(from, to, 3, padding: 1), by.Of(to, to, 3, padding: 1));
            t = nn.Linear(time, to);
            (n1, n2) = (nn.GroupNorm(8, to), nn.GroupNorm(8, to));
            r = from != to ? by.Of(from, to, 1) : nn.Identity();
            RegisterComponents();
        }

        public override Tensor forward(Tensor x, Tensor time)
        {
            var h = nn.functional.silu(n1.call(a.call(x))) + t.call(time).unsqueeze(2).unsqueeze(3);
            return nn.functional.silu(n2.call(b.call(h))) + r.call(x);
        }
    }
}

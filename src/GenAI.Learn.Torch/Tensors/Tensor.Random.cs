using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Fills with normal numbers.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => Ops.normal_.InPlace(this, mean, std, generator);
        /// <summary>Fills with uniform numbers.</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Ops.uniform_.InPlace(this, from, to, generator);
        /// <summary>Fills with 1 (probability p) and 0.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Ops.bernoulli__float.InPlace(this, p, generator);
        /// <summary>Fills with 1 (probability p) and 0, each its own p.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Ops.bernoulli__Tensor.InPlace(this, p, generator);
        /// <summary>1 with the probability that each element is, else 0.</summary>
        public Tensor bernoulli(Generator? generator = null) => Ops.bernoulli.Call(this, generator);
        /// <summary>Indices drawn with the row's weights.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Ops.multinomial.Call(this, num_samples, replacement, generator);
        /// <summary>Poisson counts with each element as the mean.</summary>
        public Tensor poisson(Generator? generator = null) => Ops.poisson.Call(this, generator);
        /// <summary>Fills with exponential numbers.</summary>
        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) => Ops.exponential_.InPlace(this, lambda, generator);
        /// <summary>Fills with geometric counts from 1.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Ops.geometric_.InPlace(this, p, generator);
        /// <summary>Fills with Cauchy numbers.</summary>
        public Tensor cauchy_(double median = 0.0, double sigma = 1.0, Generator? generator = null) => Ops.cauchy_.InPlace(this, median, sigma, generator);
        /// <summary>Fills with log-normal numbers.</summary>
        public Tensor log_normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => Ops.log_normal_.InPlace(this, mean, std, generator);
        /// <summary>Fills with whole numbers from..to - 1.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) => Ops.random__from.InPlace(this, (long)from, (long)to, generator);
        /// <summary>Fills with one number.</summary>
        public Tensor fill_(Scalar value) => Ops.fill__Scalar.InPlace(this, value);
        /// <summary>Fills with 0.</summary>
        public Tensor zero_() => Ops.zero_.InPlace(this);
        /// <summary>Copies another tensor's elements into this one.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Ops.copy_.InPlace(this, source, nonBlocking);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            normal_ = new("normal_"), uniform_ = new("uniform_"), bernoulli__float = new("bernoulli_", "float"),
            bernoulli__Tensor = new("bernoulli_", "Tensor"), bernoulli = new("bernoulli"), multinomial = new("multinomial"),
            poisson = new("poisson"), exponential_ = new("exponential_"), geometric_ = new("geometric_"), cauchy_ = new("cauchy_"),
            log_normal_ = new("log_normal_"), random__from = new("random_", "from"), fill__Scalar = new("fill_", "Scalar"),
            zero_ = new("zero_"), copy_ = new("copy_");
    }
}

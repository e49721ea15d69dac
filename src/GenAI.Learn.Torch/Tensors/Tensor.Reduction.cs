using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        public Tensor sum(ScalarType? type = null) => Ops.sum.Call(this, type);
        /// <summary>The sum over those dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Ops.sum_dim_IntList.Call(this, dim, keepdim, type);
        /// <summary>The sum over one dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Ops.sum_dim_IntList.Call(this, dim, keepdim, type);
        /// <summary>The sum over one dimension. Without it a literal 0 would be the type of the sum of all elements, as it is in TorchSharp's package: there <c>sum([0])</c>.</summary>
        public Tensor sum(int dim, bool keepdim = false, ScalarType? type = null) => sum((long)dim, keepdim, type);
        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Ops.mean.Call(this);
        /// <summary>The mean over those dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Ops.mean_dim.Call(this, dimensions, keepdim, type);
        /// <summary>The product of all elements.</summary>
        public Tensor prod(ScalarType? type = null) => Ops.prod.Call(this, type);
        /// <summary>The product over one dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Ops.prod_dim_int.Call(this, dim, keepdim, type);
        /// <summary>The product over one dimension. Without it a literal 0 would be the type of the product of all elements, as it is in TorchSharp's package: there <c>prod(0L)</c>.</summary>
        public Tensor prod(int dim, bool keepdim = false, ScalarType? type = null) => prod((long)dim, keepdim, type);
        /// <summary>The variance of all elements, over n - 1 when unbiased.</summary>
        public Tensor var(bool unbiased = true) => Ops.var.Call(this, unbiased);
        /// <summary>The variance over those dimensions.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Ops.var_dim.Call(this, dimensions, unbiased, keepdim);
        /// <summary>The variance over one dimension.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Ops.var_dim.Call(this, dim, unbiased, keepdim);
        /// <summary>The standard deviation of all elements, over n - 1 when unbiased.</summary>
        public Tensor std(bool unbiased = true) => Ops.std.Call(this, unbiased);
        /// <summary>The standard deviation over those dimensions.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Ops.std_dim.Call(this, dimensions, unbiased, keepdim);
        /// <summary>The standard deviation over one dimension.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Ops.std_dim.Call(this, dim, unbiased, keepdim);
        /// <summary>The largest element.</summary>
        public Tensor max() => Ops.max.Call(this);
        /// <summary>The largest over one dimension and where it is.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Ops.max_dim.Two(this, dim, keepdim);
        /// <summary>The smallest element.</summary>
        public Tensor min() => Ops.min.Call(this);
        /// <summary>The smallest over one dimension and where it is.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Ops.min_dim.Two(this, dim, keepdim);
        /// <summary>The largest over those dimensions.</summary>
        public Tensor amax(params long[] dims) => Ops.amax.Call(this, dims);
        /// <summary>The smallest over those dimensions.</summary>
        public Tensor amin(params long[] dims) => Ops.amin.Call(this, dims);
        /// <summary>The largest over those dimensions.</summary>
        public Tensor amax(long[] dims, bool keepdim = false) => Ops.amax.Call(this, dims, keepdim);
        /// <summary>The smallest over those dimensions.</summary>
        public Tensor amin(long[] dims, bool keepdim = false) => Ops.amin.Call(this, dims, keepdim);
        /// <summary>The standard deviation and the mean of all elements.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Ops.std_mean.Two(this, unbiased);
        /// <summary>The standard deviation and the mean over those dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false) => Ops.std_mean_dim.Two(this, dimensions, unbiased, keepdim);
        /// <summary>The variance and the mean of all elements.</summary>
        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => Ops.var_mean.Two(this, unbiased);
        /// <summary>The variance and the mean over those dimensions.</summary>
        public (Tensor @var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false) => Ops.var_mean_dim.Two(this, dimensions, unbiased, keepdim);
        /// <summary>The smallest and the largest.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Ops.aminmax.Two(this, dim, keepdim);
        /// <summary>The index of the largest element.</summary>
        public Tensor argmax() => Ops.argmax.Call(this);
        /// <summary>The index of the largest over one dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Ops.argmax.Call(this, dim, keepdim);
        /// <summary>The index of the smallest element.</summary>
        public Tensor argmin() => Ops.argmin.Call(this);
        /// <summary>The index of the smallest over one dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Ops.argmin.Call(this, dim, keepdim);
        /// <summary>Whether every element is true.</summary>
        public Tensor all() => Ops.all.Call(this);
        /// <summary>Whether every element over one dimension is true.</summary>
        public Tensor all(long dim, bool keepdim = false) => Ops.all_dim.Call(this, dim, keepdim);
        /// <summary>Whether one element is true.</summary>
        public Tensor any() => Ops.any.Call(this);
        /// <summary>Whether one element over one dimension is true.</summary>
        public Tensor any(long dim, bool keepdim = false) => Ops.any_dim.Call(this, dim, keepdim);
        /// <summary>The middle element, the lower of two.</summary>
        public Tensor median() => Ops.median.Call(this);
        /// <summary>The most frequent element over one dimension.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1L, bool keepdim = false) => Ops.mode.Two(this, dim, keepdim);
        /// <summary>The quantiles over one dimension.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Ops.quantile.Call(this, q, dim, keepdim);
        /// <summary>log(sum(exp(x))) over one dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Ops.logsumexp.Call(this, dim, keepdim);
        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2.0f) => Ops.norm_Scalar.Call(this, (double)p);
        /// <summary>The p-norm over one dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Ops.norm_ScalarOpt_dim.Call(this, (double)p, (long)dim, keepdim);
        /// <summary>How many elements are not zero.</summary>
        public Tensor count_nonzero(long[]? dims = null) => Ops.count_nonzero_dim_IntList.Call(this, dims ?? []);
        /// <summary>The sum, NaN left out.</summary>
        public Tensor nansum() => Ops.nansum.Call(this);
        /// <summary>Running sums over one dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Ops.cumsum.Call(this, dim, type);
        /// <summary>Running products over one dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Ops.cumprod.Call(this, dim, type);
        /// <summary>Running log(sum(exp(x))) over one dimension.</summary>
        public Tensor logcumsumexp(long dim) => Ops.logcumsumexp.Call(this, dim);
        /// <summary>Running maxima over one dimension.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Ops.cummax.Two(this, dim);
        /// <summary>Counts in equal bins.</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Ops.histc.Call(this, bins, min, max);
        /// <summary>How often each whole number occurs.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Ops.bincount.Call(this, weights, minlength);
        /// <summary>The covariance matrix; (variables, observations).</summary>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => Ops.cov.Call(this, correction, fweights, aweights);
        /// <summary>The correlation matrix; (variables, observations).</summary>
        public Tensor corrcoef() => Ops.corrcoef.Call(this);
        /// <summary>Differences between neighbours.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Ops.diff.Call(this, n, dim, prepend, append);
        /// <summary>The p-norm of the difference.</summary>
        public Tensor dist(Tensor other, float p = 2.0f) => Ops.dist.Call(this, other, (double)p);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            sum = new("sum"), sum_dim_IntList = new("sum", "dim_IntList"), mean = new("mean"), mean_dim = new("mean", "dim"),
            prod = new("prod"), prod_dim_int = new("prod", "dim_int"), var = new("var"), var_dim = new("var", "dim"), std = new("std"),
            std_dim = new("std", "dim"), max = new("max"), max_dim = new("max", "dim"), min = new("min"), min_dim = new("min", "dim"),
            amax = new("amax"), amin = new("amin"), std_mean = new("std_mean"), std_mean_dim = new("std_mean", "dim"),
            var_mean = new("var_mean"), var_mean_dim = new("var_mean", "dim"), aminmax = new("aminmax"), argmax = new("argmax"),
            argmin = new("argmin"), all = new("all"), all_dim = new("all", "dim"), any = new("any"), any_dim = new("any", "dim"),
            median = new("median"), mode = new("mode"), quantile = new("quantile"), logsumexp = new("logsumexp"),
            norm_Scalar = new("norm", "Scalar"), norm_ScalarOpt_dim = new("norm", "ScalarOpt_dim"),
            count_nonzero_dim_IntList = new("count_nonzero", "dim_IntList"), nansum = new("nansum"), cumsum = new("cumsum"),
            cumprod = new("cumprod"), logcumsumexp = new("logcumsumexp"), cummax = new("cummax"), histc = new("histc"),
            bincount = new("bincount"), cov = new("cov"), corrcoef = new("corrcoef"), diff = new("diff"), dist = new("dist");
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules in a row, each fed by the one before.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.Module<Tensor, Tensor>> row = [];

        internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> module)> modules) : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules) append(name, module);
        }

        /// <summary>How many modules.</summary>
        public int Count => row.Count;

        /// <summary>One of the modules.</summary>
        public nn.Module<Tensor, Tensor> this[int index] => row[index];

        /// <summary>Adds a module at the end.</summary>
        public Sequential append(string name, nn.Module<Tensor, Tensor> module)
        {
            register_module(name, module);
            row.Add(module);
            return this;
        }

        /// <summary>Adds a module at the end, named by its place.</summary>
        public Sequential append(nn.Module<Tensor, Tensor> module) => append(row.Count.ToString(), module);

        /// <summary>Runs the row; what lies between is let go at once.</summary>
        public override Tensor forward(Tensor input)
        {
            if (row.Count == 0) return input.alias();
            var current = input;
            foreach (var module in row)
            {
                var next = module.call(current);
                if (!ReferenceEquals(current, input) && !ReferenceEquals(current, next)) current.Dispose();
                current = next;
            }
            return current;
        }

        /// <summary>The parts are registered as they come.</summary>
        protected override void RegisterComponents()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>No modules yet.</summary>
            public static Modules.Sequential Sequential() => new([]);
            /// <summary>Modules in a row, named by their places.</summary>
            public static Modules.Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);
            /// <summary>Modules in a row, named by their places.</summary>
            public static Modules.Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.Select((module, i) => (i.ToString(), module)));
            /// <summary>Named modules in a row.</summary>
            public static Modules.Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);
            /// <summary>Named modules in a row.</summary>
            public static Modules.Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);
        }
    }
}

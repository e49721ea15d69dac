using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A list of modules, each a part by its place.</summary>
    public class ModuleList<T> : nn.Module, IReadOnlyList<T> where T : nn.Module
    {
        private readonly List<T> list = [];

        /// <summary>A list of these.</summary>
        public ModuleList(params T[] modules) : base(nameof(ModuleList<T>)) => append(modules);

        /// <summary>One of the modules.</summary>
        public T this[int index] => list[index];

        /// <summary>How many modules.</summary>
        public int Count => list.Count;

        /// <summary>Adds a module at the end.</summary>
        public void Add(T item)
        {
            register_module(list.Count.ToString(), item);
            list.Add(item);
        }

        /// <summary>Adds modules at the end.</summary>
        public void append(params T[] parameters)
        {
            foreach (var module in parameters) Add(module);
        }

        /// <summary>Each module in turn.</summary>
        public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
            /// <summary>A list of modules.</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}

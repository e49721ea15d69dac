using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: parameters, buffers, and parts of its own.</summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Module> submodules = [];
            private readonly OrderedDictionary<string, Parameter> ownParameters = [];
            private readonly OrderedDictionary<string, Buffer> ownBuffers = [];
            private readonly string name;
            private bool registered;
            private bool disposed;

            private readonly record struct Buffer(Tensor Tensor, bool Persistent);

            /// <summary>A module of that name.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>The name it was made with.</summary>
            public virtual string GetName() => name;

            /// <summary>Whether it trains (dropout acts, batch statistics are taken) or is used.</summary>
            public virtual bool training { get; private set; } = true;

            /// <summary>Training mode on (or off), for the parts too.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, module) in submodules) module.train(train);
            }

            /// <summary>Training mode off, for the parts too.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls the action with every part, the innermost first, and then with this.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, module) in submodules) module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Lets the gradients of all parameters go.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (set_to_none) parameter.grad = null;
                    else if (parameter.grad is Tensor grad) using (grad) grad.zero_();
                }
            }

            /// <summary>Registers every field that is a module, parameter or tensor, by its name: the constructor's last line.</summary>
            protected virtual void RegisterComponents()
            {
                if (registered) return;
                registered = true;
                foreach (var field in Fields(GetType()))
                {
                    var key = ComponentName(field);
                    if (submodules.ContainsKey(key) || ownParameters.ContainsKey(key) || ownBuffers.ContainsKey(key)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(key, module); break;
                        case Parameter parameter: register_parameter(key, parameter); break;
                        case Tensor tensor: register_buffer(key, tensor); break;
                    }
                }
            }

            /// <summary>Makes a module a part.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                if (name.Length == 0 || name.Contains('.')) throw new ArgumentException($"'{name}' cannot name a module: it is empty or has a dot.");
                submodule.RegisterComponents();
                if (!submodules.TryAdd(name, submodule)) throw new InvalidOperationException($"A module '{name}' is registered already.");
            }

            /// <summary>Makes a module a part.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Makes a tensor a parameter, which optimizers change.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                param.DetachFromDisposeScope();
                if (!ownParameters.TryAdd(name, param)) throw new InvalidOperationException($"A parameter '{name}' is registered already.");
            }

            /// <summary>Makes a tensor a part of the state that is not learned.</summary>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                tensor.DetachFromDisposeScope();
                if (!ownBuffers.TryAdd(name, new(tensor, persistent))) throw new InvalidOperationException($"A buffer '{name}' is registered already.");
            }

            /// <summary>Forgets the parts, for a container that lists them anew.</summary>
            protected void ClearModules() => submodules.Clear();

            /// <summary>Lets all parameters, buffers and parts go.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Lets all parameters, buffers and parts go.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (disposed || !disposing) return;
                disposed = true;
                foreach (var (_, parameter) in ownParameters) parameter.Dispose();
                foreach (var (_, buffer) in ownBuffers) buffer.Tensor.Dispose();
                foreach (var (_, module) in submodules) module.Dispose();
            }

            private static IEnumerable<FieldInfo> Fields(Type type) => type.BaseType is { } above && above != typeof(object)
                ? Fields(above).Concat(OwnFields(type))
                : [];

            private static FieldInfo[] OwnFields(Type type) =>
                type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly);

            // The property's name where the field was made for one.
            private static string ComponentName(FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name
                ?? (field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name);
        }
    }
}

using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parts of this module alone.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => submodules.Select(each => (each.Key, each.Value));

            /// <summary>The parts of this module alone.</summary>
            public virtual IEnumerable<Module> children() => submodules.Select(each => each.Value);

            /// <summary>All parts, parts of parts too, by dotted names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (name, module) in submodules)
                {
                    yield return (name, module);
                    foreach (var (inner, part) in module.named_modules()) yield return ($"{name}.{inner}", part);
                }
            }

            /// <summary>All parts, parts of parts too.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(each => each.module);

            /// <summary>The parameters by dotted names, this module's own first; each once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                foreach (var (name, parameter) in ownParameters)
                {
                    if (seen.Add(parameter)) yield return (name, parameter);
                }
                if (!recurse) yield break;
                foreach (var (name, module) in submodules)
                {
                    foreach (var (inner, parameter) in module.named_parameters())
                    {
                        if (seen.Add(parameter)) yield return ($"{name}.{inner}", parameter);
                    }
                }
            }

            /// <summary>The parameters, each once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(each => each.parameter);

            /// <summary>The buffers by dotted names, this module's own first.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (name, buffer) in ownBuffers)
                {
                    if (buffer.Persistent || include_nonpersistent) yield return (name, buffer.Tensor);
                }
                if (!recurse) yield break;
                foreach (var (name, module) in submodules)
                {
                    foreach (var (inner, buffer) in module.named_buffers(true, include_nonpersistent)) yield return ($"{name}.{inner}", buffer);
                }
            }

            /// <summary>The buffers.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(each => each.buffer);

            /// <summary>The parameter of that dotted name, null where there is none.</summary>
            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(each => each.name == target).parameter;

            /// <summary>The buffer of that dotted name, null where there is none.</summary>
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(each => each.name == target).buffer;

            /// <summary>Whether there is a parameter of that dotted name.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of that dotted name.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>Moves every parameter and buffer; floating-point ones take the type.</summary>
            protected internal virtual Module _to(Device? device, ScalarType? dtype)
            {
                foreach (var (_, parameter) in ownParameters) Move(parameter, device, dtype);
                foreach (var (_, buffer) in ownBuffers) Move(buffer.Tensor, device, dtype);
                foreach (var (_, module) in submodules) module._to(device, dtype);
                return this;
            }

            // The object stays, and so do the fields and optimizers that hold it.
            private static void Move(Tensor tensor, Device? device, ScalarType? dtype)
            {
                var type = dtype is ScalarType wanted && tensor.is_floating_point() ? wanted : tensor.dtype;
                using var mode = no_grad();
                using var moved = tensor.detach().DetachFromDisposeScope().to(type, device ?? tensor.device, disposeAfter: true);
                moved.requires_grad = tensor.requires_grad;
                tensor.Become(moved);
            }
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers of one type, on one device, with its history where gradients are wanted.</summary>
    public partial class Tensor : IDisposable
    {
        private nint handle;
        internal DisposeScope? Scope;
        internal int ScopeSlot;

        /// <summary>Takes over one native reference.</summary>
        internal Tensor(nint handle)
        {
            this.handle = handle;
            DisposeScope.Current?.Add(this);
        }

        /// <summary>Lets the native tensor go where Dispose was forgotten.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>The native tensor; an error once disposed.</summary>
        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Tensor), "The tensor was disposed.");

        /// <summary>Whether it was disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>How many native tensors C# objects hold now.</summary>
        public static long TotalCount => Library.genai_live_tensors();

        /// <summary>Lets the native tensor go.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Lets the native tensor go.</summary>
        protected virtual unsafe void Dispose(bool disposing)
        {
            if (disposing) Scope?.Forget(this);
            var old = Interlocked.Exchange(ref handle, 0);
            if (old != 0) Library.genai_release(&old, 1);
        }

        /// <summary>Gives up the native reference, for a scope that lets many go at once.</summary>
        [SuppressMessage("Usage", "CA1816", Justification = "It disposes, a batch at a time.")]
        internal nint Surrender()
        {
            GC.SuppressFinalize(this);
            Scope = null;
            return Interlocked.Exchange(ref handle, 0);
        }

        /// <summary>Gives the tensor to the next outer scope, or to nobody where there is none.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: from now on its holder disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Forget(this);
            return this;
        }

        /// <summary>Puts the tensor into the scope of another.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.Scope);

        /// <summary>Puts the tensor into that scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            DetachFromDisposeScope();
            other?.Attach(this);
            return this;
        }

        /// <summary>A second object for the same tensor.</summary>
        public Tensor alias() => new(Library.genai_share(Handle));

        internal static nint[] Handles(IList<Tensor>? tensors)
        {
            var handles = new nint[tensors?.Count ?? 0];
            for (var i = 0; i < handles.Length; i++) handles[i] = tensors![i]?.Handle ?? 0;
            return handles;
        }
    }
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers of its own: the same seed gives the same numbers, whatever else runs.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <summary>A generator with that seed, on the CPU unless a device is named.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            handle = Library.Check(Library.genai_generator(seed, (int)this.device.type, this.device.index));
        }

        private Generator(nint handle)
        {
            device = CPU;
            this.handle = handle;
        }

        /// <summary>Lets the native generator go where Dispose was forgotten.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The CPU generator that is used where none is given.</summary>
        public static Generator Default { get; } = new(Library.genai_default_generator());

        /// <summary>Where its numbers are made.</summary>
        public Device device { get; }

        /// <summary>The native generator.</summary>
        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>The whole state, for saving; bytes.</summary>
        public Tensor get_state() => new(Library.Check(Library.genai_generator_state(Handle)));

        /// <summary>Goes on from a saved state.</summary>
        public void set_state(Tensor value) => Library.Check(Library.genai_generator_set_state(Handle, value.Handle));

        /// <summary>Starts again from that seed.</summary>
        public Generator manual_seed(long seed)
        {
            Library.Check(Library.genai_generator_seed(Handle, (ulong)seed));
            return this;
        }

        /// <summary>Starts again from a seed of the system's entropy, and returns it.</summary>
        public long seed() => (long)Library.genai_generator_fresh_seed(Handle);

        /// <summary>The seed it was last started from.</summary>
        public long initial_seed() => (long)Library.genai_generator_initial_seed(Handle);

        /// <summary>Lets the native generator go.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Lets the native generator go.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var old = Interlocked.Exchange(ref handle, 0);
            if (old != 0) Library.genai_generator_release(old);
        }
    }
}

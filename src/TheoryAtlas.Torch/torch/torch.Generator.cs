using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own.</summary>
    public sealed class Generator : IDisposable
    {
        private nint _handle;

        public Generator(ulong seed = 0, Device? device = null)
            : this(Bridge.Checked(Bridge.ta_generator(seed)), device)
        {
        }

        private Generator(nint handle, Device? device)
        {
            _handle = handle;
            this.device = device ?? CPU;
        }

        ~Generator() => Release();

        /// <summary>The generator that functions draw from when none is given.</summary>
        public static Generator Default { get; } = new(Bridge.Checked(Bridge.ta_default_generator()), null);

        public Device device { get; }

        internal nint Handle => _handle != 0 ? _handle : throw new InvalidOperationException("The generator has been disposed.");

        public Generator manual_seed(long seed)
        {
            Bridge.Checked(Bridge.ta_generator_set_seed(Handle, (ulong)seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Seeds the generator from the system's entropy and returns the seed.</summary>
        public long seed()
        {
            var seed = (long)Bridge.ta_generator_reseed(Handle);
            GC.KeepAlive(this);
            return seed;
        }

        public long initial_seed()
        {
            var seed = (long)Bridge.ta_generator_seed(Handle);
            GC.KeepAlive(this);
            return seed;
        }

        public unsafe Tensor get_state()
        {
            Value result = default;
            Bridge.Checked(Bridge.ta_generator_get_state(Handle, &result));
            GC.KeepAlive(this);
            return Tensor.Owning(result);
        }

        public void set_state(Tensor value)
        {
            Bridge.Checked(Bridge.ta_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(this);
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private void Release()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0) Bridge.ta_generator_release(handle);
        }
    }

    /// <summary>Seeds the global generator and returns it.</summary>
    public static Generator manual_seed(long seed)
    {
        Bridge.Checked(Bridge.ta_manual_seed((ulong)seed));
        return Generator.Default;
    }

    /// <summary>The state of the global generator.</summary>
    public static partial class random
    {
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);
        public static long seed() => Generator.Default.seed();
        public static long initial_seed() => Generator.Default.initial_seed();
        public static Tensor get_rng_state() => Generator.Default.get_state();
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

        /// <summary>Restores the global generator's state when disposed.</summary>
        public static IDisposable fork_rng(bool enabled = true) => new ForkedState(enabled);

        private sealed class ForkedState : IDisposable
        {
            private Tensor? _state;

            public ForkedState(bool enabled)
            {
                if (enabled) _state = get_rng_state().DetachFromDisposeScope();
            }

            public void Dispose()
            {
                if (_state is null) return;
                set_rng_state(_state);
                _state.Dispose();
                _state = null;
            }
        }
    }

    public static Tensor get_rng_state() => random.get_rng_state();
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);
    public static long seed() => random.seed();
    public static long initial_seed() => random.initial_seed();
}

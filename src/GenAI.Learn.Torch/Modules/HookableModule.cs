namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module with functions to run before and after forward.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private readonly List<TPreHook> before = [];
            private readonly List<TPostHook> after = [];
            private protected bool hooked;

            /// <summary>A module of that name.</summary>
            protected HookableModule(string name) : base(name)
            {
            }

            internal TPreHook[] Before => [.. before];
            internal TPostHook[] After => [.. after];

            /// <summary>Runs the function after each forward; it may change the result.</summary>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                after.Add(hook);
                hooked = true;
                return new HookRemover(() => after.Remove(hook));
            }

            /// <summary>Runs the function before each forward; it may change the input.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                before.Add(hook);
                hooked = true;
                return new HookRemover(() => before.Remove(hook));
            }

            /// <summary>Takes a hook off again.</summary>
            public class HookRemover
            {
                private readonly Action take;

                internal HookRemover(Action take) => this.take = take;

                /// <summary>Takes the hook off.</summary>
                public void remove() => take();
            }
        }
    }
}

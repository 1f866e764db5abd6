namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers of this module and all below it, by dotted name.</summary>
            /// <param name="destination">A dictionary to add them to; a new one by default.</param>
            /// <param name="prefix">What names start with, without the dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in _parameters) destination.TryAdd(start + name, parameter);
                foreach (var (name, buffer) in _buffers)
                {
                    if (!_transient.Contains(name)) destination.TryAdd(start + name, buffer);
                }
                foreach (var (name, child) in _children) child.state_dict(destination, start + name);
                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same names.</summary>
            /// <param name="source">The values, by dotted name.</param>
            /// <param name="strict">Whether the names must be exactly those of <see cref="state_dict"/>.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>Names that only the module has, and names that only the source has.</returns>
            /// <exception cref="InvalidOperationException">Strict, and the names differ.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                var own = state_dict();
                var skipped = skip ?? [];
                var missing = own.Keys.Where(name => !source.ContainsKey(name) && !skipped.Contains(name)).ToList();
                var unexpected = source.Keys.Where(name => !own.ContainsKey(name) && !skipped.Contains(name)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary: "
                        + $"missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }
                using var untracked = no_grad();
                foreach (var (name, value) in source)
                {
                    if (!skipped.Contains(name) && own.TryGetValue(name, out var target)) target.copy_(value);
                }
                return (missing, unexpected);
            }
        }
    }
}

using System.Reflection;

namespace TorchSharp.Utils;

/// <summary>Names the parameter, buffer or submodule that a field holds; without it the field's name is used.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    /// <value>The name under which the component is registered.</value>
    public string? Name { get; set; }
}

/// <summary>Reads the name under which a field's value is registered.</summary>
internal static class ComponentNames
{
    /// <summary>The attribute's name, else the property's for a compiler-made field, else the field's.</summary>
    public static string ComponentName(this FieldInfo field)
    {
        if (field.GetCustomAttribute<ComponentNameAttribute>()?.Name is { } given) return given;
        var end = field.Name.IndexOf('>');
        return field.Name.StartsWith('<') && end > 1 ? field.Name[1..end] : field.Name;
    }
}

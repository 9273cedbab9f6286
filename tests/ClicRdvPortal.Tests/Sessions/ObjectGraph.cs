using System.Collections;
using System.Reflection;
using System.Text;
using ClicRdvPortal.Tests.Hosting.Secrets;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>
/// Everything that can be reached from some objects by their fields, and the texts and bytes in it. Where the runtime and the server's own
/// network begin it stops, and at the process's services, which are everybody's.
/// </summary>
internal sealed class ObjectGraph
{
    private const int Most = 5_000_000;

    private static readonly string[] Borders =
    [
        "System.Reflection", "System.RuntimeType", "System.Threading", "System.Net", "System.IO.Pipelines", "System.Buffers", "System.Diagnostics", "System.Globalization",
        "Microsoft.AspNetCore.Server", "Microsoft.Extensions.DependencyInjection.ServiceProvider", "Microsoft.Extensions.Logging", "Castle",
    ];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _next = new();

    public ObjectGraph(params IEnumerable<object> roots)
    {
        foreach (var root in roots)
            Add(root);
        while (_next.TryDequeue(out var value) && _seen.Count < Most)
            Open(value);
    }

    public int Count => _seen.Count;

    public bool Holds(Canary secret) => _seen.Any(value => value switch
    {
        string words => secret.IsIn(words),
        char[] signs => secret.IsIn(new string(signs)),
        StringBuilder builder => secret.IsIn(builder.ToString()),
        byte[] bytes => secret.IsIn(bytes),
        _ => false,
    });

    private void Add(object? value)
    {
        if (value is null or Type or MemberInfo or Pointer || IsBeyond(value.GetType()))
            return;

        // Values are copies: only what they refer to is new.
        if (value.GetType().IsValueType)
            Open(value);
        else if (_seen.Add(value))
            _next.Enqueue(value);
    }

    private void Open(object value)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or StringBuilder)
            return;
        if (value is Array array)
        {
            if (type.GetElementType() is { IsPrimitive: false, IsPointer: false })
                AddAll(array);
            return;
        }

        for (var part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            foreach (var field in part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType is { IsPrimitive: false, IsEnum: false, IsPointer: false, IsByRefLike: false, IsFunctionPointer: false })
                    Add(field.GetValue(value));
            }
        }
    }

    private void AddAll(IEnumerable values)
    {
        foreach (var value in values)
            Add(value);
    }

    private static bool IsBeyond(Type type) =>
        type.FullName is { } name && Borders.Any(border => name.StartsWith(border, StringComparison.Ordinal)) && !name.StartsWith("Microsoft.Extensions.DependencyInjection.ServiceLookup", StringComparison.Ordinal);
}

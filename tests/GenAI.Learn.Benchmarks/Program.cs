using GenAI.Learn.Benchmarks;

var commands = typeof(IBenchmarkCommand).Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmarkCommand)))
    .Select(type => (IBenchmarkCommand)Activator.CreateInstance(type)!)
    .OrderBy(command => command.Name, StringComparer.Ordinal)
    .ToArray();

if (args.Length > 0 && commands.FirstOrDefault(command => command.Name == args[0]) is { } chosen) return chosen.Run(args[1..]);

Console.Error.WriteLine($"Commands. {SeedRange.Help}");
foreach (var command in commands) Console.Error.WriteLine($"  {command.Name}  {command.Summary}");
return 2;

#!/usr/bin/python3
"""Makes layers.json, losses.json, operators.json and optimizers.json beside this file: what Debian's python3-torch computes.

Inputs are written with the outputs, so that the C# tests need no random numbers of PyTorch's. Run it in this folder:
  /usr/bin/python3 make_goldens.py
"""
import json
import torch
from torch import nn
import torch.nn.functional as F

torch.set_num_threads(1)


def numbers(t):
    """A tensor as [shape, flat list], floats by nine digits: enough to give a float32 back exactly."""
    t = t.detach()
    if t.dtype.is_floating_point:
        return [list(t.shape), [float(f"{x:.9g}") for x in t.flatten().tolist()]]
    return [list(t.shape), t.flatten().tolist()]


def put(name, cases):
    with open(name + ".json", "w") as f:
        f.write("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in cases.items()) + "\n}\n")


def weigh(y):
    """A scalar that gives every element of y another gradient."""
    return (y * torch.linspace(0.5, 1.5, y.numel()).view(y.shape)).sum()


def spectral():
    """A convolution under spectral normalisation: two passes in training, whose gradients add up, then one in evaluation."""
    torch.manual_seed(300)
    plain = nn.Conv2d(3, 5, 4, 2, 1)
    nn.init.uniform_(plain.weight, -0.5, 0.5)
    layer = nn.utils.parametrizations.spectral_norm(plain)
    norm, weight = layer.parametrizations.weight[0], layer.parametrizations.weight.original
    case = {"weight": numbers(weight), "bias": numbers(layer.bias), "u": numbers(norm._u), "v": numbers(norm._v)}
    x = torch.randn(2, 3, 8, 8, requires_grad=True)
    first, second = layer(x), layer(x * 2)
    (weigh(first) + weigh(second)).backward()
    case |= {"x": numbers(x), "first": numbers(first), "second": numbers(second), "dx": numbers(x.grad), "dWeight": numbers(weight.grad), "dBias": numbers(layer.bias.grad),
             "uAfter": numbers(norm._u), "vAfter": numbers(norm._v)}
    layer.eval()
    case["eval"] = numbers(layer(x))
    return {"SpectralConv2d": case}


def layers():
    cases = {
        "Linear": (nn.Linear(5, 4), (3, 5)),
        "Conv1d": (nn.Conv1d(2, 3, 3, 2, 1), (2, 2, 7)),
        "Conv2d": (nn.Conv2d(2, 3, 3, padding=1), (2, 2, 5, 5)),
        "Conv2dStride": (nn.Conv2d(2, 4, 4, 2, 1, bias=False), (2, 2, 8, 8)),
        "Conv2dGroups": (nn.Conv2d(4, 4, 3, padding=1, groups=2), (1, 4, 4, 4)),
        "Conv2dReflect": (nn.Conv2d(1, 2, 3, padding=1, padding_mode="reflect"), (1, 1, 4, 4)),
        "ConvTranspose1d": (nn.ConvTranspose1d(2, 3, 4, 2, 1), (2, 2, 5)),
        "ConvTranspose2d": (nn.ConvTranspose2d(3, 2, 4, 2, 1), (2, 3, 4, 4)),
        "BatchNorm1d": (nn.BatchNorm1d(4), (6, 4)),
        "BatchNorm2d": (nn.BatchNorm2d(3), (4, 3, 3, 3)),
        "GroupNorm": (nn.GroupNorm(2, 4), (2, 4, 3, 3)),
        "LayerNorm": (nn.LayerNorm(6), (3, 6)),
        "InstanceNorm2d": (nn.InstanceNorm2d(3, affine=True), (2, 3, 3, 3)),
        "MaxPool1d": (nn.MaxPool1d(2), (2, 2, 6)),
        "MaxPool2d": (nn.MaxPool2d(2), (2, 2, 6, 6)),
        "AvgPool1d": (nn.AvgPool1d(3, 2, 1), (2, 2, 6)),
        "AvgPool2d": (nn.AvgPool2d(2), (2, 2, 6, 6)),
        "AdaptiveAvgPool2d": (nn.AdaptiveAvgPool2d((2, 3)), (2, 2, 5, 7)),
        "UpsampleNearest": (nn.Upsample(scale_factor=2), (2, 2, 3, 3)),
        "UpsampleBilinear": (nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False), (2, 2, 3, 3)),
        "UpsampleSize": (nn.Upsample(size=(5, 7)), (1, 2, 3, 3)),
        "Flatten": (nn.Flatten(), (2, 3, 2, 2)),
        "Unflatten": (nn.Unflatten(1, (2, 3)), (2, 6)),
        "PixelShuffle": (nn.PixelShuffle(2), (1, 8, 2, 2)),
        "ZeroPad2d": (nn.ZeroPad2d((1, 2, 0, 1)), (1, 2, 3, 3)),
        "Identity": (nn.Identity(), (2, 3)),
        "ReLU": (nn.ReLU(), (3, 4)), "LeakyReLU": (nn.LeakyReLU(0.2), (3, 4)), "ELU": (nn.ELU(0.7), (3, 4)), "SELU": (nn.SELU(), (3, 4)),
        "GELU": (nn.GELU(), (3, 4)), "SiLU": (nn.SiLU(), (3, 4)), "Tanh": (nn.Tanh(), (3, 4)), "Sigmoid": (nn.Sigmoid(), (3, 4)),
        "ReLU6": (nn.ReLU6(), (3, 4)), "Softplus": (nn.Softplus(2, 5), (3, 4)), "Softmax": (nn.Softmax(1), (3, 4)), "LogSoftmax": (nn.LogSoftmax(1), (3, 4)),
    }
    out = {}
    for i, (name, (layer, shape)) in enumerate(cases.items()):
        torch.manual_seed(100 + i)
        for p in layer.parameters():
            nn.init.uniform_(p, -0.5, 0.5)
        x = torch.randn(shape, requires_grad=True)
        y = layer(x)
        weigh(y).backward()
        case = {"x": numbers(x), "y": numbers(y), "dx": numbers(x.grad)}
        case["parameters"] = {k: numbers(p) for k, p in layer.named_parameters()}
        case["gradients"] = {k: numbers(p.grad) for k, p in layer.named_parameters()}
        if list(layer.buffers()):
            case["buffers"] = {k: numbers(b) for k, b in layer.named_buffers()}
            layer.eval()
            case["eval"] = numbers(layer(x))
        out[name] = case
    torch.manual_seed(7)
    table, index = nn.Embedding(6, 3), torch.tensor([[0, 2, 5], [2, 2, 1]])
    y = table(index)
    weigh(y).backward()
    out["Embedding"] = {"x": numbers(index), "y": numbers(y), "parameters": {"weight": numbers(table.weight)}, "gradients": {"weight": numbers(table.weight.grad)}}
    for name, layer in {"GRU": nn.GRU(3, 4, 2), "GRUBatchFirst": nn.GRU(3, 4, batch_first=True, bidirectional=True), "LSTM": nn.LSTM(3, 4)}.items():
        x = torch.randn(3, 2, 3, requires_grad=True)
        y, last = layer(x)
        last = last[0] if isinstance(last, tuple) else last
        (weigh(y) + weigh(last)).backward()
        out[name] = {"x": numbers(x), "y": numbers(y), "last": numbers(last), "dx": numbers(x.grad),
                     "parameters": {k: numbers(p) for k, p in layer.named_parameters()},
                     "gradients": {k: numbers(p.grad) for k, p in layer.named_parameters()}}
    put("layers", out | spectral())


def losses():
    torch.manual_seed(11)
    x, t = torch.randn(4, 3), torch.randn(4, 3)
    p, b, w = torch.rand(4, 3) * 0.9 + 0.05, (torch.rand(4, 3) > 0.5).float(), torch.rand(4, 3)
    k, cw = torch.tensor([0, 2, 1, 2]), torch.tensor([0.5, 1.0, 2.0])
    logp, soft = F.log_softmax(torch.randn(4, 3), 1), F.softmax(torch.randn(4, 3), 1)
    out = {}
    for r in ("none", "mean", "sum"):
        cases = {
            "MSELoss": (nn.MSELoss(reduction=r), x, t), "L1Loss": (nn.L1Loss(reduction=r), x, t),
            "SmoothL1Loss": (nn.SmoothL1Loss(reduction=r, beta=0.7), x, t), "HuberLoss": (nn.HuberLoss(reduction=r, delta=0.7), x, t),
            "BCELoss": (nn.BCELoss(weight=w, reduction=r), p, b), "BCEWithLogitsLoss": (nn.BCEWithLogitsLoss(reduction=r, pos_weight=cw), x, b),
            "CrossEntropyLoss": (nn.CrossEntropyLoss(weight=cw, reduction=r), x, k), "CrossEntropySoft": (nn.CrossEntropyLoss(reduction=r), x, soft),
            "NLLLoss": (nn.NLLLoss(weight=cw, reduction=r), logp, k), "KLDivLoss": (nn.KLDivLoss(reduction=r), logp, soft),
        }
        for name, (loss, a, target) in cases.items():
            a = a.clone().requires_grad_()
            y = loss(a, target)
            (weigh(y) if r == "none" else y).backward()
            out[f"{name} {r}"] = {"x": numbers(a), "target": numbers(target), "y": numbers(y), "dx": numbers(a.grad),
                                  "weight": numbers(cw if name in ("BCEWithLogitsLoss", "CrossEntropyLoss", "NLLLoss") else w)}
    put("losses", out)


def optimizers():
    torch.manual_seed(13)
    x, t = torch.randn(16, 5), torch.randn(16, 3)
    w, b = torch.randn(3, 5) * 0.3, torch.randn(3) * 0.3
    makers = {
        "SGD": lambda p: torch.optim.SGD(p, 0.1),
        "SGDMomentum": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
        "SGDNesterov": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True),
        "Adam": lambda p: torch.optim.Adam(p, 0.05),
        "AdamDecay": lambda p: torch.optim.Adam(p, 0.05, (0.5, 0.99), weight_decay=0.1),
        "AdamAmsgrad": lambda p: torch.optim.Adam(p, 0.05, amsgrad=True),
        "AdamW": lambda p: torch.optim.AdamW(p, 0.05, weight_decay=0.1),
        "RMSProp": lambda p: torch.optim.RMSprop(p, 0.02),
        "RMSPropMomentum": lambda p: torch.optim.RMSprop(p, 0.02, momentum=0.9, weight_decay=0.01),
        "RMSPropCentered": lambda p: torch.optim.RMSprop(p, 0.02, centered=True),
    }
    out = {"data": {"x": numbers(x), "t": numbers(t), "w": numbers(w), "b": numbers(b)}}
    for name, make in makers.items():
        for kind in (torch.float32, torch.float64):
            pw, pb = w.to(kind).clone().requires_grad_(), b.to(kind).clone().requires_grad_()
            optimizer = make([pw, pb])
            path = []
            for _ in range(8):
                loss = F.mse_loss(F.linear(x.to(kind), pw, pb), t.to(kind))
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                path.append(float(f"{loss.item():.12g}"))
            out[f"{name} {str(kind)[6:]}"] = {"losses": path, "w": numbers(pw), "b": numbers(pb)}
    put("optimizers", out)


def operators():
    torch.manual_seed(17)
    x, y, s = torch.randn(3, 4), torch.rand(3, 4) + 0.1, torch.randn(4, 4)
    spd = s @ s.T + torch.eye(4)
    cases = {
        "exp": x.exp(), "log": y.log(), "sqrt": y.sqrt(), "abs": x.abs(), "sin": x.sin(), "erf": x.erf(), "lgamma": y.lgamma(), "log1p": y.log1p(),
        "square": x.square(), "sign": x.sign(), "floor": x.floor(), "reciprocal": y.reciprocal(), "clamp": x.clamp(-0.5, 0.5),
        "add": x + y, "add_alpha": torch.add(x, y, alpha=2), "sub": x - y, "mul": x * y, "div": x / y, "pow": y ** x, "rsub": 1 - x, "rdiv": 2 / y, "remainder": x % 0.3,
        "sum_dim": x.sum(1), "mean_dims": x.mean((0, 1), keepdim=True), "var": x.var(0), "std": x.std(), "prod": y.prod(1), "logsumexp": x.logsumexp(1),
        "norm": x.norm(), "cumsum": x.cumsum(1), "cumprod": y.cumprod(1), "amax": x.amax(1), "max": x.max(1).values, "argmax": x.argmax(1), "median": x.median(),
        "quantile": x.quantile(torch.tensor([0.25, 0.5]), 1), "sort": x.sort(1, descending=True).values, "topk": x.topk(2, 1).values, "topk_at": x.topk(2, 1).indices,
        "gather": x.gather(1, torch.tensor([[0, 1], [3, 2], [1, 1]])), "scatter": torch.zeros(3, 4).scatter(1, torch.tensor([[0, 1], [3, 2], [1, 0]]), y[:, :2]),
        "index_select": x.index_select(1, torch.tensor([3, 0])), "where": torch.where(x > 0, x, y), "masked_fill": x.masked_fill(x > 0, 9),
        "cat": torch.cat([x, y], 1), "stack": torch.stack([x, y], 1), "flip": x.flip(1), "roll": x.roll(1, 0), "tril": s.tril(), "diag": s.diag(),
        "unfold": F.unfold(s.view(1, 1, 4, 4), 2), "einsum": torch.einsum("ij,kj->ik", x, y), "matmul": x @ s, "bmm": torch.bmm(s.view(1, 4, 4), s.view(1, 4, 4)),
        "cdist": torch.cdist(x, y), "outer": torch.outer(x[0], y[0]), "softmax": x.softmax(1), "log_softmax": x.log_softmax(0), "normalize": F.normalize(x),
        "eigvalsh": torch.linalg.eigvalsh(spd), "svdvals": torch.linalg.svdvals(s), "inv": torch.linalg.inv(spd), "solve": torch.linalg.solve(spd, s),
        "det": torch.linalg.det(spd), "cholesky": torch.linalg.cholesky(spd), "pinv": torch.linalg.pinv(x), "lstsq": torch.linalg.lstsq(s, spd).solution,
        "rfft": torch.fft.rfft(x).abs(), "interpolate": F.interpolate(s.view(1, 1, 4, 4), size=(6, 5), mode="bilinear"), "pad": F.pad(x, (1, 2)),
        "bicubic": F.interpolate(s.view(1, 1, 4, 4), scale_factor=2, mode="bicubic"), "one_hot": F.one_hot(torch.tensor([0, 2, 1]), 4), "bincount": torch.bincount(torch.tensor([0, 2, 2, 5])),
        "grid_sample": F.grid_sample(s.view(1, 1, 4, 4), F.affine_grid(torch.tensor([[[0.9, 0.2, 0.1], [-0.2, 0.9, 0.0]]]), (1, 1, 4, 4), align_corners=False), align_corners=False),
        "slice": x[1:, ::2], "index": x[[0, 2], [1, 3]], "row": x[-1], "kron": torch.kron(x[:2, :2], y[:2, :2]), "histc": x.histc(4, -2, 2), "bernoulli_like": (x > 0).float(),
    }
    out = {"inputs": {"x": numbers(x), "y": numbers(y), "s": numbers(s), "spd": numbers(spd)}}
    out.update({k: {"y": numbers(v)} for k, v in cases.items()})
    # The gradient penalty: a gradient of a gradient.
    w = torch.randn(4, 3, requires_grad=True)
    z = torch.randn(5, 4, requires_grad=True)
    (g,) = torch.autograd.grad(torch.tanh(z @ w).sum(), z, create_graph=True)
    ((g.norm(2, 1) - 1) ** 2).mean().backward()
    out["gradient_penalty"] = {"w": numbers(w), "z": numbers(z), "dw": numbers(w.grad)}
    put("operators", out)


layers()
losses()
optimizers()
operators()

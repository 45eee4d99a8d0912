import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
const ext=process.argv.slice(2);
const r = await build({ entryPoints:['src/index.ts'], bundle:true, splitting:true, format:'esm', minify:true, metafile:true, outdir:'/tmp/o', write:false, target:'es2022', charset:'utf8', legalComments:'none', external:ext});
const outs = r.metafile.outputs; const root=process.cwd()+'/';
const reach=(f,s=new Set())=>{ if(s.has(f)) return s; s.add(f); for(const {kind,path,external} of outs[f].imports) if(kind==='import-statement'&&!external) reach(path,s); return s;};
const main = Object.entries(outs).find(([k,v])=>v.entryPoint==='src/index.ts')[0];
const at=reach(main); let n=0; for (const f of r.outputFiles){ const k=Object.keys(outs).find(k=>f.path.endsWith(k.replace(/^.*\/o\//,''))); if(at.has(k)) n+=gzipSync(f.contents,{level:9}).length;}
console.log(n, [...at].map(k=>k+" "+outs[k].bytes+" "+"["+Object.keys(outs[k].inputs).filter(x=>k.includes("chunk")).map(x=>x.replace("src/","")).join(",")+"] gz"+gzipSync(r.outputFiles.find(f=>f.path.endsWith(k.split("/").pop())).contents,{level:9}).length).join("\n"));
